// The worker that unpacks: one packed stream in, the files inside it out.

import { ZSTDDecoder } from "zstddec";
import { bytesOf } from "./page/base64.mjs";

/** A block of nothing that ends a stream of which only the first half is there (RFC 8878). */
const END = Uint8Array.of(1, 0, 0);

const FORBIDDEN = "WebAssembly is not allowed here";

// The decoder asks for its own code at a data: address, which the page's policy rightly refuses.
self.fetch = async (address) => new Response(bytesOf(address.slice(address.indexOf(",") + 1)));

self.onmessage = async ({ data }) => {
  try {
    await unpack(data);
  } catch (error) {
    const forbidden = error instanceof WebAssembly.CompileError;
    postMessage({ forbidden, detail: forbidden ? FORBIDDEN : String(error?.stack ?? error) });
  }
};

async function unpack({ parts, inside }) {
  const decoder = new ZSTDDecoder();
  await decoder.init();
  const size = inside.reduce((sum, file) => sum + file.size, 0);
  const content = decoder.decode(joined(parts), size);
  if (content.length !== size) throw new Error(`unpacked ${content.length} bytes of ${size}`);
  const modules = [];
  let from = 0;
  for (const file of inside) {
    const bytes = content.slice(from, (from += file.size));
    if (file.name.endsWith(".wasm")) modules.push(hand(file.name, WebAssembly.compile(bytes)));
    else postMessage({ name: file.name, content: bytes }, [bytes.buffer]);
  }
  await Promise.all(modules);
}

async function hand(name, module) {
  postMessage({ name, content: await module });
}

function joined(parts) {
  const all = parts.length > 1 ? parts : [...parts, END];
  const bytes = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
