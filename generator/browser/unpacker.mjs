// The worker that unpacks: one packed stream in two halves comes in, the files inside it go out,
// each as soon as it is whole.

import { ZSTDDecoder } from "zstddec/stream";
import { deferred } from "./engine/deferred.mjs";
import { PackedStream } from "./engine/packed-stream.mjs";
import { bytesOf } from "./page/base64.mjs";

const FORBIDDEN = "WebAssembly is not allowed here";

// The decoder asks for its own code at a data: address, which the page's policy rightly refuses.
self.fetch = async (address) => new Response(bytesOf(address.slice(address.indexOf(",") + 1)));

/** By name, the halves of the stream as they come. */
const halves = new Map();

/** The first message says what lies inside, each later one brings a half. */
self.onmessage = ({ data: { inside, half, bytes } }) => {
  if (half) halves.get(half).resolve(bytes);
  else begin(inside);
};

async function begin(inside) {
  for (const { half } of inside) halves.set(half, halves.get(half) ?? deferred());
  try {
    await unpack(inside);
  } catch (error) {
    const forbidden = error instanceof WebAssembly.CompileError;
    postMessage({ forbidden, detail: forbidden ? FORBIDDEN : String(error?.stack ?? error) });
  }
}

async function unpack(inside) {
  const decoder = new ZSTDDecoder();
  await decoder.init();
  const stream = new PackedStream(decoder);
  const modules = [];
  for (const { name, size, half } of inside) {
    stream.continueWith(half, await halves.get(half).promise);
    const content = stream.take(size);
    if (name.endsWith(".wasm")) modules.push(hand(name, WebAssembly.compile(content)));
    else postMessage({ name, content }, [content.buffer]);
  }
  await Promise.all(modules);
}

async function hand(name, module) {
  postMessage({ name, content: await module });
}
