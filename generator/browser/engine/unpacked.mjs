// Unpacks what a start needs in a worker of its own, which takes its memory with it when it ends.

import { deferred } from "./deferred.mjs";
import unpackerSource from "unpacker-source";

/** Unpacking takes a third of a second; a slow machine takes ten times that. */
const LIMIT_MS = 20_000;

let address;

/**
 * Returns, by name, promises of {content, transfer} for the files inside a packed stream.
 *
 * `halves` are promises of the stream's one or two parts by name, `inside` says what lies in them,
 * in order: {name, size, half}. WebAssembly comes compiled. A promise rejects with
 * WebAssembly.CompileError where the browser or a policy forbids WebAssembly.
 */
export function unpack(halves, inside) {
  const files = new Map(inside.map(({ name }) => [name, deferred()]));
  address ??= URL.createObjectURL(new Blob([unpackerSource], { type: "text/javascript" }));
  const worker = new Worker(address);
  let timer = 0;
  const end = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  const fail = (error) => {
    for (const file of files.values()) file.reject(error);
    end();
  };
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => fail(new Error("unpacking fell silent")), LIMIT_MS);
  };
  worker.onerror = ({ message }) => fail(new Error(message));
  worker.onmessage = ({ data: { name, content, forbidden, detail } }) => {
    if (detail) return fail(forbidden ? new WebAssembly.CompileError(detail) : new Error(detail));
    files.get(name).resolve({ content, transfer: content.buffer ? [content.buffer] : [] });
    files.delete(name);
    if (!files.size) end();
    return undefined;
  };
  worker.postMessage({ inside });
  const hand = (half, bytes) => worker.postMessage({ half, bytes });
  handOver(halves, hand).then(watch, fail);
  const promises = [...files].map(([name, { promise }]) => [name, promise]);
  for (const [, promise] of promises) promise.catch(() => {}); // each is looked at in its turn
  return promises;
}

async function handOver(halves, hand) {
  for (const [half, coming] of halves) hand(half, await coming);
}
