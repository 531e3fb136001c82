// Unpacks what a start needs in a worker of its own, which takes its memory with it when it ends.

import { AssetError } from "./assets.mjs";
import unpackerSource from "unpacker-source";

/** Unpacking takes a third of a second; a slow machine takes ten times that. */
const LIMIT_MS = 20_000;

let address;

/**
 * Calls `hand` with each of the files inside a packed stream: {name, content}, WebAssembly compiled.
 * `inside` says what lies in the stream, in order: {name, size, half}. (Not every browser lets
 * workers pass compiled code to each other, so that all of it goes through the page.) With a build
 * to `cacheAs`, none is handed over: they go into this browser's database.
 *
 * `received`, which may be left out, is told how many bytes more have come from the host.
 *
 * The stream's halves are `files` of the manifest below `base`, to be fetched, and `coming`, by
 * name promises of the bytes that the page brings. Returns a promise of {steps, packed}: what each
 * step took in milliseconds, and the halves by name. It rejects with an AssetError, or with
 * WebAssembly.CompileError where the browser or a policy forbids WebAssembly.
 */
export async function unpack({ inside, files, base, coming, cacheAs }, hand, received) {
  address ??= URL.createObjectURL(new Blob([unpackerSource], { type: "text/javascript" }));
  const worker = new Worker(address);
  let timer = 0;
  try {
    return await new Promise((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }) => {
        if (data.failure) reject(asError(data.failure));
        else if (data.packed) resolve(data);
        else if (data.received) received(data.received);
        else hand(data);
      };
      worker.postMessage({ inside, files, base, cacheAs, counts: Boolean(received) });
      const silent = () => reject(new Error("unpacking fell silent"));
      handOver(worker, coming).then(() => (timer = setTimeout(silent, LIMIT_MS)), reject);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

async function handOver(worker, coming) {
  for (const [, bytes] of coming) bytes.catch(() => {}); // whether it came is asked in its turn
  for (const [half, bytes] of coming) worker.postMessage({ half, bytes: await bytes });
}

function asError({ reason, file, status, forbidden, detail }) {
  if (reason) return new AssetError(reason, file, { status });
  return forbidden ? new WebAssembly.CompileError(detail) : new Error(detail);
}
