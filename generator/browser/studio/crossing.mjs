// What page, worker and Python hand to each other: JSON as a text, with the bytes in it beside it.

/** Stands in the text for the bytes of this number; generator/studio/crossing.py reads and writes it, too. */
const BYTES = "$bytes";

/** Returns {text, blobs} of a value; every Uint8Array in it is among the `blobs`. */
export function packed(value) {
  const blobs = [];
  const text = JSON.stringify(value, (_, part) =>
    part instanceof Uint8Array ? { [BYTES]: blobs.push(part) - 1 } : part,
  );
  return { text, blobs };
}

/** Returns the value that was packed. */
export function unpacked({ text, blobs }) {
  return JSON.parse(text, (_, part) => (part && BYTES in Object(part) ? blobs[part[BYTES]] : part));
}
