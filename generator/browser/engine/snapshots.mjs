// Python's memory as it is right after the start, kept in this browser for the next visit.
//
// Snapshots are private API of Pyodide, whose version is pinned. Whatever goes wrong with one
// costs time and nothing else: the plain start serves.

const DATABASE = "playbook";
const STORE = "snapshots";

/** Returns the bytes kept under `key`; null when there are none, or not those that were kept. */
export async function readSnapshot(key) {
  const kept = await inStore("readonly", (store) => store.get(key)).catch(passOver);
  return kept && checksum(kept.bytes) === kept.sum ? kept.bytes : null;
}

/** Keeps the bytes under `key` in place of every other snapshot. */
export async function writeSnapshot(key, bytes) {
  await inStore("readwrite", (store) => {
    store.clear();
    return store.put({ bytes, sum: checksum(bytes) }, key);
  }).catch(passOver);
}

export async function forgetSnapshots() {
  await inStore("readwrite", (store) => store.clear()).catch(passOver);
}

/** FNV-1a by words: thirty megabytes in some ten milliseconds, without a secure context. */
function checksum(bytes) {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  let sum = 0x811c9dc5;
  for (let index = 0; index < words.length; index++)
    sum = Math.imul(sum ^ words[index], 0x01000193);
  return sum;
}

/** Storage that is denied or full costs speed, never function. */
function passOver(error) {
  if (error instanceof DOMException || error instanceof TypeError) return null;
  throw error;
}

async function inStore(mode, act) {
  const database = await opened();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    return request.result;
  } finally {
    database.close();
  }
}

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
