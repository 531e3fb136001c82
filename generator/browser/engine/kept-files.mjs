// Files in this browser's own database, which every host has and no folder: unpacked, they can be
// started from at once. The page and the workers use it.

import { clear, createStore, getMany, setMany } from "idb-keyval";

/** Keeps the files as those of the build `key`, and none of another's. `files` are [name, bytes]. */
export async function keepFiles({ database, key }, files) {
  const store = filesOf(database);
  const blobs = files.map(([name, bytes]) => [recordOf(key, name), new Blob([bytes])]);
  await clear(store);
  await setMany(blobs, store);
  await Promise.all(blobs.map(([, blob]) => handedOver(blob)));
}

/**
 * Returns [name, blob] of each of `parts`, which are {name, size}. Raises RangeError where one was
 * not kept whole, and DOMException where the browser lets nothing be kept.
 */
export async function keptFiles({ database, key, parts }) {
  const records = parts.map(({ name }) => recordOf(key, name));
  const blobs = await getMany(records, filesOf(database));
  return parts.map(({ name, size }, index) => {
    if (blobs[index]?.size !== size) throw new RangeError(`${name} was not kept whole`);
    return [name, blobs[index]];
  });
}

/** Keeps nothing any more. */
export function forgetFiles(database) {
  return clear(filesOf(database));
}

/** A private window's database may hold no more than the name of bytes its worker still has. */
function handedOver(blob) {
  return blob.slice(0, 1).arrayBuffer();
}

function filesOf(database) {
  return createStore(database, "files");
}

function recordOf(key, name) {
  return `${key} ${name}`;
}
