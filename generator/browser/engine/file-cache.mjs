// Files in this browser's own database, which every host has and no folder: unpacked, they can be
// started from at once. The page and the workers use it.

import { clear, createStore, getMany, setMany } from "idb-keyval";

const SNAPSHOT = "snapshot";

/** Caches the files as those of the build `key`, and none of another's. `files` are [name, bytes]. */
export async function cacheFiles({ database, key }, files) {
  const store = filesOf(database);
  const blobs = files.map(([name, bytes]) => [recordOf(key, name), new Blob([bytes])]);
  await clear(store);
  await setMany(blobs, store);
  await Promise.all(blobs.map(([, blob]) => handedOver(blob)));
}

/** Caches a snapshot beside the files of its build, in the place of one made before. */
export async function cacheSnapshot({ database, key, of }, { layout, content }) {
  const blob = new Blob([content]);
  await setMany([[recordOf(key, SNAPSHOT), { of, layout, blob }]], filesOf(database));
  await handedOver(blob);
}

/** Returns the snapshot {layout, blob} that was cached, or null where it is of something else. */
export async function cachedSnapshot({ database, key, of }) {
  const [found] = await getMany([recordOf(key, SNAPSHOT)], filesOf(database));
  return found?.of === of ? found : null;
}

/**
 * Returns [name, blob] of each of `parts`, which are {name, size}. Raises RangeError where one was
 * not cached whole, and DOMException where the browser lets nothing be stored.
 */
export async function cachedFiles({ database, key, parts }) {
  const records = parts.map(({ name }) => recordOf(key, name));
  const blobs = await getMany(records, filesOf(database));
  return parts.map(({ name, size }, index) => {
    if (blobs[index]?.size !== size) throw new RangeError(`${name} was not cached whole`);
    return [name, blobs[index]];
  });
}

/** Empties the cache. */
export function clearFiles(database) {
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
