// Makes a stylesheet small with esbuild. The job comes as JSON on standard input:
// {nodeModules, css, target: file}.
import { createRequire } from "node:module";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const { nodeModules, css, target } = JSON.parse(await text(process.stdin));
const { transform } = createRequire(join(nodeModules, "x"))("esbuild");
const { code } = await transform(css, { loader: "css", minify: true, legalComments: "none" });
await writeFile(target, code);
