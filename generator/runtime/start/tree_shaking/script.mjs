// Pyodide's script without what only compiled libraries could ask for.

const EXPORTS = "wasmExports";
const MODULE = "Module";

/** Asked for by a name in quotes. */
const ENTRIES = ["main", "__main_argc_argv"];

/** What our own code asks the module for; see engine/snapshot.mjs, engine/python.mjs
 * and zero-free-heap.mjs. */
const OURS = ["FS", "HEAPU8", "_free", "_malloc", "_sbrk", "growMemory"];

export class Script {
  #text;
  #tools;
  #program;
  /** How often each variable is named. */
  #variables = new Map();
  /** How often each name is asked of something, be it the module or not. */
  #properties = new Map();
  /** How often each export is. */
  #exports = new Map();

  /** `loader` is the text of the script that asks things of this one; `tools` are {acorn, walk}. */
  constructor(text, loader, tools) {
    this.#text = text;
    this.#tools = tools;
    this.#program = this.#parse(text);
    for (const name of OURS) count(this.#properties, name);
    this.#countIn(this.#program);
    this.#countIn(this.#parse(loader));
  }

  /** Returns the names of what the WebAssembly has to export for this script. */
  exportsNeeded() {
    const needed = new Set(this.#exports.keys());
    for (const one of this.#takenOver()) {
      if (!this.#isAsked(one) && this.#exports.get(one.exported) === 1) needed.delete(one.exported);
    }
    return new Set([...needed, ...ENTRIES]);
  }

  /** Returns the text with `imports`, by name, as all it hands to the WebAssembly. */
  cutTo(imports) {
    const edits = [];
    const replace = ({ start, end }, text = "") => edits.push({ start, end, text });
    for (const one of this.#takenOver()) if (!this.#isAsked(one)) replace(one.statement);
    this.#visit((node) => {
      if (this.#isForOthers(node) || isSignature(node)) replace(node);
      else if (isDirectEval(node)) replace(node.callee, "globalThis.eval");
      else if (isNamed(node, "wasmImports")) replace(node.init, this.#only(imports, node.init));
    });
    return edited(this.#text, edits);
  }

  #parse(text) {
    return this.#tools.acorn.parse(text, { ecmaVersion: "latest", sourceType: "module" });
  }

  #visit(look) {
    this.#tools.walk.full(this.#program, look);
  }

  #countIn(program) {
    this.#tools.walk.full(program, (node) => {
      if (node.type === "Identifier") count(this.#variables, node.name);
      const exported = memberOf(EXPORTS, node);
      if (exported) count(this.#exports, exported);
      else for (const name of askedIn(node)) count(this.#properties, name);
    });
  }

  /** Statements like `_f = Module["_f"] = wasmExports["f"]`, with the names on either side. */
  #takenOver() {
    let found = [];
    this.#visit((node) => {
      if (node.type === "FunctionDeclaration" && node.id.name === "assignWasmExports") {
        found = node.body.body.map(asTakenOver);
      }
    });
    if (!found.length) throw new Error("Pyodide's script takes its exports over in another way");
    return found;
  }

  /** Each name stands once in the statement, and variables once where they are declared. */
  #isAsked({ variables, properties }) {
    return (
      variables.some((name) => this.#variables.get(name) > 2) ||
      properties.some((name) => this.#properties.get(name) > 1)
    );
  }

  /** Whether this is `Module["f"] = f`, and nobody asks the module for it. */
  #isForOthers({ type, expression }) {
    if (type !== "ExpressionStatement" || expression.type !== "AssignmentExpression") return false;
    const name = memberOf(MODULE, expression.left);
    return name && expression.right.name === name && this.#properties.get(name) === 1;
  }

  #only(imports, { properties }) {
    const kept = properties.filter(({ key }) => imports.has(key.name));
    return `{${kept.map(({ start, end }) => this.#text.slice(start, end)).join(",")}}`;
  }
}

function asTakenOver(statement) {
  const variables = [];
  const properties = [];
  let node = statement.expression;
  for (; node.type === "AssignmentExpression"; node = node.right) {
    if (node.left.type === "Identifier") variables.push(node.left.name);
    else properties.push(memberOf(MODULE, node.left));
  }
  return { statement, variables, properties, exported: exportIn(node) };
}

/** An export is a function, or a number as in `wasmExports["x"].value >>> 0`. */
function exportIn(node) {
  if (node.type === "BinaryExpression") return exportIn(node.left);
  return memberOf(EXPORTS, node) ?? exportIn(node.object);
}

/** Returns the `name` of `object.name` or `object["name"]`, else undefined. */
function memberOf(object, node) {
  if (node.type !== "MemberExpression" || node.object.name !== object) return undefined;
  return propertyOf(node);
}

function propertyOf({ property, computed }) {
  return computed ? property.value : property.name;
}

/** The names a node asks of an object: `x.name`, `x["name"]`, `const {name} = x`. */
function askedIn(node) {
  if (node.type === "MemberExpression") return [propertyOf(node)];
  if (node.type !== "ObjectPattern") return [];
  return node.properties.filter(({ key }) => key).map(({ key }) => key.name);
}

/** How a function looks to a compiled library. */
function isSignature({ type, expression }) {
  return type === "ExpressionStatement" && expression.left?.property?.name === "sig";
}

/** It could name anything, so that nothing could be left out; the page's policy refuses it. */
function isDirectEval({ type, callee }) {
  return type === "CallExpression" && callee.name === "eval";
}

function isNamed({ type, id, init }, name) {
  return type === "VariableDeclarator" && id.name === name && init;
}

function count(counts, name) {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function edited(text, edits) {
  let result = "";
  let at = 0;
  for (const edit of edits.sort((one, other) => one.start - other.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
