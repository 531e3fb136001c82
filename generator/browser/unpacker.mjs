// The worker that unpacks: one packed stream in two halves comes in, the files inside it go out,
// each as soon as it is whole, or into this browser's database. It fetches the halves itself, since
// the page is busy being read.

import { ZSTDDecoder } from "zstddec/stream";
import { AssetError, loadBytes } from "./engine/assets.mjs";
import { deferred } from "./engine/deferred.mjs";
import { cacheFiles } from "./engine/file-cache.mjs";
import { PackedStream } from "./engine/packed-stream.mjs";
import { stopwatch } from "./engine/stopwatch.mjs";
import { bytesOf } from "./page/base64.mjs";

const FORBIDDEN = "WebAssembly is not allowed here";
const { fetch } = self;

/** By name, the halves of the stream as they come. */
const halves = new Map();

/** The first message says what lies inside, each later one brings a half that the page fetched. */
self.onmessage = ({ data: { half, bytes, ...job } }) => {
  if (half) halves.get(half).resolve(bytes);
  else begin(job);
};

async function begin(job) {
  try {
    for (const half of new Set(job.inside.map(({ half }) => half))) halves.set(half, expected());
    bring(job);
    const steps = await (job.cacheAs ? cache(job) : handOver(job));
    const packed = await Promise.all([...halves].map(asPair));
    const buffers = packed.map(([, bytes]) => bytes.buffer);
    postMessage({ steps, packed }, { transfer: buffers });
  } catch (error) {
    postMessage({ failure: asMessage(error) });
  }
}

/** Whether it came is asked in its turn. */
function expected() {
  const half = deferred();
  half.promise.catch(() => {});
  return half;
}

async function asPair([name, { promise }]) {
  return [name, await promise];
}

/** One half after the other: the first is unpacked while the second has the link to itself. */
async function bring({ files, base, counts }) {
  const received = counts ? (bytes) => postMessage({ received: bytes }) : null;
  for (const file of files) {
    const half = halves.get(file.name);
    await loadBytes(file, base, received).then(half.resolve, half.reject);
  }
}

/** Returns what each step took, in milliseconds. */
async function handOver({ inside }) {
  const modules = [];
  const { laps, lap } = stopwatch();
  await unpack(inside, lap, (name, content) => {
    if (name.endsWith(".wasm")) modules.push(hand(name, WebAssembly.compile(content)));
    else postMessage({ name, content }, { transfer: [content.buffer] });
  });
  await Promise.all(modules);
  lap("compile");
  return laps;
}

async function cache({ inside, cacheAs }) {
  const files = [];
  const { laps, lap } = stopwatch();
  await unpack(inside, lap, (name, content) => files.push([name, content]));
  await cacheFiles(cacheAs, files);
  lap("cache");
  return laps;
}

/** Calls `take` with the name and the bytes of each file. */
async function unpack(inside, lap, take) {
  const stream = new PackedStream(await decoder());
  lap("decoder");
  for (const { name, size, half } of inside) {
    stream.continueWith(half, await halves.get(half).promise);
    lap(`fetch for ${name}`);
    const content = await stream.take(size);
    lap(`unpack ${name}`);
    take(name, content);
  }
}

async function hand(name, module) {
  postMessage({ name, content: await module });
}

/** It asks for its own code at a data: address, which the page's policy rightly refuses. */
async function decoder() {
  /** @type {(address: any) => Promise<Response>} */
  self.fetch = async (address) => new Response(bytesOf(address.slice(address.indexOf(",") + 1)));
  const made = new ZSTDDecoder();
  const ready = made.init();
  self.fetch = fetch;
  await ready;
  return made;
}

function asMessage(error) {
  if (error instanceof AssetError) return { ...error };
  const forbidden = error instanceof WebAssembly.CompileError;
  return { forbidden, detail: forbidden ? FORBIDDEN : String(error?.stack ?? error) };
}
