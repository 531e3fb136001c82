// Pyodide's WebAssembly without what nothing can reach once its exports are few.

import { unusedPlaces } from "./modules.mjs";

const COUNTED = new Set(["function", "global"]);
/** What stands where an unused module's function was: a module that begins with it can't be imported. */
const NOTHING = "nothing";

/** Returns the WebAssembly with no other functions and globals exported than the names in `needed`. */
export function cutTo(needed, bytes, binaryen) {
  const module = binaryen.readBinary(bytes);
  emptyPlaces(module, binaryen);
  for (const { name, kind } of WebAssembly.Module.exports(new WebAssembly.Module(bytes))) {
    if (COUNTED.has(kind) && !needed.has(name)) module.removeExport(name);
  }
  module.runPasses(["remove-unused-module-elements"]);
  const cut = module.emitBinary();
  module.dispose();
  return cut;
}

/** Has the table name nothing where only unused modules name something, so that nothing reaches them. */
function emptyPlaces(module, binaryen) {
  const segment = binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(0));
  const { name, table, offset, data } = segment;
  const exported = exportsOf(module, binaryen, binaryen.ExternalFunction);
  const unused = unusedPlaces(functionsOf(module, binaryen), exported, data);
  module.addFunction(NOTHING, binaryen.createType([]), binaryen.i32, [], refusal(module, binaryen));
  const places = data.map((one, place) => (unused.has(place) ? NOTHING : one));
  module.removeElementSegment(name);
  module.addActiveElementSegment(table, name, places, offset);
}

/** What a module's first function says that can't be imported: an ImportError is raised, and no module. */
function refusal(module, binaryen) {
  const { i32, none } = binaryen;
  const raise = exportsOf(module, binaryen, binaryen.ExternalFunction).get("PyErr_SetNone");
  const error = exportsOf(module, binaryen, binaryen.ExternalGlobal).get("PyExc_ImportError");
  const loaded = module.i32.load(0, 4, module.global.get(error, i32));
  return module.block(null, [module.call(raise, [loaded], none), module.i32.const(0)], i32);
}

/** The names of all functions, in the order of the binary. */
function functionsOf(module, binaryen) {
  return Array.from({ length: module.getNumFunctions() }, (_, index) => {
    return binaryen.getFunctionInfo(module.getFunctionByIndex(index)).name;
  });
}

/** By what they are exported as, the names of all of a kind. */
function exportsOf(module, binaryen, wanted) {
  const all = Array.from({ length: module.getNumExports() }, (_, index) =>
    binaryen.getExportInfo(module.getExportByIndex(index)),
  );
  const found = all.filter(({ kind }) => kind === wanted);
  return new Map(found.map(({ name, value }) => [name, value]));
}

/** Returns the names of what has to be handed to the WebAssembly. */
export function importsOf(bytes) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
  return new Set(imports.map(({ name }) => name));
}
