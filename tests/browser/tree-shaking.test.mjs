// Pyodide is cut to what is asked of it: tried on a script and a table of the same shape.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

import { unusedPlaces } from "../../generator/runtime/start/tree_shaking/modules.mjs";
import { Script } from "../../generator/runtime/start/tree_shaking/script.mjs";

const require = createRequire(import.meta.url);
const tools = { acorn: require("acorn"), walk: require("acorn-walk") };

const LOADER = `export const load = (module) => module._Py_Version;`;

function script(text) {
  return new Script(
    `async function create() {
      var _used, _unused, _Py_Version, _table, wasmTable;
      function assignWasmExports(wasmExports) {
        _used = Module["_used"] = wasmExports["used"];
        _unused = Module["_unused"] = wasmExports["unused"];
        _Py_Version = Module["_Py_Version"] = wasmExports["Py_Version"].value >>> 0;
        _table = Module["_table"] = wasmTable = Module["wasmTable"] = wasmExports["table"];
      }
      ${text}
    }`,
    LOADER,
    tools,
  );
}

const needed = (text) => script(text).exportsNeeded();
const cut = (text, imports = []) => script(text).cutTo(new Set(imports));

test("an export is needed when its variable is used", () => {
  assert(needed("_used();").has("used"));
  assert(!needed("").has("used"));
});

test("an export is needed when the module is asked for it", () => {
  assert(needed("").has("Py_Version"), "by the loader");
  assert(needed("Module._unused();").has("unused"), "by the script");
});

test("an export is needed when it is asked for itself", () => {
  assert(needed("wasmExports.unused();").has("unused"));
  assert(needed('wasmExports["other"]();').has("other"));
});

test("an export with several names is needed for any of them", () => {
  assert(needed("wasmTable.get(1);").has("table"));
});

test("what is not needed is not taken over", () => {
  assert.doesNotMatch(cut("_used();"), /"unused"/);
  assert.match(cut("_used();"), /_used = Module\["_used"\] = wasmExports\["used"\];/);
});

test("what nobody asks the module for is not put there", () => {
  const text =
    'function draw() {} function seek() {} Module["draw"] = draw; Module["seek"] = seek;';
  assert.doesNotMatch(cut(text), /Module\["draw"\]/);
  assert.match(cut(`${text} const { seek: s } = Module;`), /Module\["seek"\] = seek;/);
});

test("what our own code asks the module for stays", () => {
  assert.match(cut('var FS = {}; Module["FS"] = FS;'), /Module\["FS"\] = FS;/);
});

test("only what the WebAssembly imports is handed to it", () => {
  const text = "var wasmImports = { read: _read, write, draw: _draw };";
  assert.match(cut(text, ["read", "write"]), /wasmImports = \{read: _read,write\};/);
});

test("signatures for compiled libraries go", () => {
  assert.doesNotMatch(cut('var _f = () => 1; _f.sig = "i";'), /\.sig/);
});

test("a direct eval, which may name anything, becomes one that sees globals only", () => {
  assert.match(cut('eval("1");'), /globalThis\.eval\("1"\)/);
});

test("a script of another shape is refused", () => {
  const other = new Script("function create() {}", LOADER, tools);
  assert.throws(() => other.exportsNeeded(), /takes its exports over in another way/);
});

/** Two modules and a library between them; equal functions of both modules became `same`. */
function placesUnusedIn(table) {
  const functions = [
    "live",
    "PyInit_a",
    "a1",
    "a2",
    "same",
    "PyInit_b",
    "b1",
    "lib",
    "lib1",
    "end",
  ];
  const exported = new Map(
    ["live", "PyInit_a", "PyInit_b", "lib", "end"].map((name) => [name, name]),
  );
  return [...unusedPlaces(functions, exported, table, ["a"], [["lib", "end"]])].sort();
}

test("what an unused module or library alone names is unused", () => {
  const table = ["live", "PyInit_a", "PyInit_b", "a1", "a2", "b1", "lib1"];
  assert.deepEqual(placesUnusedIn(table), [1, 3, 4, 6]);
});

test("a function that stands for an equal one elsewhere stays", () => {
  const others = Array(20).fill("b1");
  const twice = ["PyInit_a", "a1", "a2", "same", "same", "lib1"];
  assert.deepEqual(placesUnusedIn(twice), [0, 1, 2, 5]);
  const far = ["PyInit_a", "a1", "a2", "lib1", ...others, "same"];
  assert.deepEqual(placesUnusedIn(far), [0, 1, 2, 3]);
});

test("a binary without one of the modules is refused", () => {
  assert.throws(() => unusedPlaces([], new Map(), [], ["a"], []), /exports no PyInit_a/);
});
