// The worker that unpacks: one packed stream in two halves comes in, the files inside it go out,
// each as soon as it is whole. It fetches the halves itself, since the page is busy being read.

import { ZSTDDecoder } from "zstddec/stream";
import { AssetError, loadBytes } from "./engine/assets.mjs";
import { deferred } from "./engine/deferred.mjs";
import { PackedStream } from "./engine/packed-stream.mjs";
import { stopwatch } from "./engine/stopwatch.mjs";
import { bytesOf } from "./page/base64.mjs";

const FORBIDDEN = "WebAssembly is not allowed here";
const { fetch } = self;

/** By name, the halves of the stream as they come. */
const halves = new Map();

/** The first message says what lies inside, each later one brings a half that the page fetched. */
self.onmessage = ({ data: { half, bytes, ...job }, ports: [out] }) => {
  if (half) halves.get(half).resolve(bytes);
  else begin(job, out);
};

/** What is unpacked goes out by the port that came along, or else to the page. */
async function begin(job, out = self) {
  try {
    for (const { half } of job.inside) halves.set(half, halves.get(half) ?? deferred());
    bring(job);
    const steps = await unpack(job.inside, out);
    const packed = await Promise.all([...halves].map(asPair));
    const buffers = packed.map(([, bytes]) => bytes.buffer);
    postMessage({ steps, packed }, buffers);
  } catch (error) {
    postMessage({ failure: asMessage(error) });
  }
}

async function asPair([name, { promise }]) {
  return [name, await promise];
}

/** One half after the other: the first is unpacked while the second has the link to itself. */
async function bring({ files, base }) {
  for (const file of files) {
    const half = halves.get(file.name);
    await loadBytes(file, base).then(half.resolve, half.reject);
  }
}

/** Returns what each step took, in milliseconds. */
async function unpack(inside, out) {
  const { laps, lap } = stopwatch();
  const stream = new PackedStream(await decoder());
  lap("decoder");
  const modules = [];
  for (const { name, size, half } of inside) {
    stream.continueWith(half, await halves.get(half).promise);
    lap(`fetch for ${name}`);
    const content = await stream.take(size);
    lap(`unpack ${name}`);
    if (name.endsWith(".wasm")) modules.push(hand(out, name, WebAssembly.compile(content)));
    else out.postMessage({ name, content }, [content.buffer]);
  }
  await Promise.all(modules);
  lap("compile");
  return laps;
}

async function hand(out, name, module) {
  out.postMessage({ name, content: await module });
}

/** It asks for its own code at a data: address, which the page's policy rightly refuses. */
async function decoder() {
  self.fetch = async (address) => new Response(bytesOf(address.slice(address.indexOf(",") + 1)));
  const made = new ZSTDDecoder();
  const ready = made.init();
  self.fetch = fetch;
  await ready;
  return made;
}

function asMessage(error) {
  if (error instanceof AssetError) return { reason: error.reason, file: error.file };
  const forbidden = error instanceof WebAssembly.CompileError;
  return { forbidden, detail: forbidden ? FORBIDDEN : String(error?.stack ?? error) };
}
