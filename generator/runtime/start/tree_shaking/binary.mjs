// Pyodide's WebAssembly without what nothing can reach once its exports are few.

const COUNTED = new Set(["function", "global"]);

/** Returns the WebAssembly with no other functions and globals exported than the names in `needed`. */
export function cutTo(needed, bytes, binaryen) {
  const module = binaryen.readBinary(bytes);
  for (const { name, kind } of WebAssembly.Module.exports(new WebAssembly.Module(bytes))) {
    if (COUNTED.has(kind) && !needed.has(name)) module.removeExport(name);
  }
  module.runPasses(["remove-unused-module-elements"]);
  const cut = module.emitBinary();
  module.dispose();
  return cut;
}

/** Returns the names of what has to be handed to the WebAssembly. */
export function importsOf(bytes) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
  return new Set(imports.map(({ name }) => name));
}
