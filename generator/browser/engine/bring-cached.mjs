// In the worker: what an earlier visit has unpacked, from this browser's database.

import { cachedFiles } from "./file-cache.mjs";
import { ToPage } from "./protocol.mjs";

/** Reading takes a tenth of a second, but a browser's database has been seen to fall silent. */
const CACHE_LIMIT_MS = 2000;

/** Adds to `files` the parts of a start that an earlier visit cached, or tells the page that they aren't there. */
export async function bringCached({ database, key, parts }, files) {
  const bring = async ([name, blob]) => files.add(name, await asContent(name, blob));
  const reading = cachedFiles({ database, key, parts }).then((found) =>
    Promise.all(found.map(bring)),
  );
  try {
    await Promise.race([reading, silence(CACHE_LIMIT_MS)]);
  } catch (error) {
    postMessage({ type: ToPage.NOT_CACHED, detail: String(error) });
  }
}

function silence(milliseconds) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("silent for too long")), milliseconds);
  });
}

async function asContent(name, blob) {
  const bytes = await blob.arrayBuffer();
  return name.endsWith(".wasm") ? WebAssembly.compile(bytes) : new Uint8Array(bytes);
}
