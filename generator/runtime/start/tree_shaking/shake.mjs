// Cuts Pyodide to what a playbook uses, under Node. The job comes as JSON on standard input:
// {nodeModules, names, target: folder}.
//
// Pyodide can load libraries written in C, so it offers them eight thousand exports and the
// browser's graphics, sound and joysticks. Here all is Python: setting these up would take a third
// of the start.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

import { cutTo, importsOf } from "./binary.mjs";
import { Script } from "./script.mjs";

const { nodeModules, names, target } = JSON.parse(await text(process.stdin));
const require = createRequire(join(nodeModules, "x"));
const acorn = require("acorn");
const walk = require("acorn-walk");
const { minify } = require("terser");
const { default: binaryen } = await import(pathToFileURL(join(nodeModules, "binaryen/index.js")));

const original = (name) => readFile(join(nodeModules, "pyodide", name));
const loader = String(await original(names.loader));
const script = new Script(String(await original(names.script)), loader, { acorn, walk });
const binary = cutTo(script.exportsNeeded(), await original(names.binary), binaryen);
const { code } = await minify(script.cutTo(importsOf(binary)), {
  module: true,
  compress: { passes: 2 },
  keep_classnames: true, // errors are known by theirs
});
await writeFile(join(target, names.binary), binary);
await writeFile(join(target, names.script), code);
