// How a snapshot is stored: without the long empty stretches, and with where the rest goes.

/** Shorter stretches of nothing cost less as zeros than as an entry. */
const GAP_BYTES = 2 ** 16;

/**
 * Returns {layout, content} of Pyodide's snapshot. `layout` is {head, heap, runs}: the sizes in
 * bytes of what Pyodide notes before the heap and of the heap, and [at, size] of each stretch of
 * the heap that is not empty. `content` is the head and these stretches, one after the other.
 */
export function laidOut(snapshot) {
  const head = new Uint32Array(snapshot.buffer, snapshot.byteOffset, 2)[1];
  const heap = snapshot.subarray(head);
  const runs = runsOf(heap);
  const stretches = runs.map(([at, size]) => heap.subarray(at, at + size));
  return {
    layout: { head, heap: heap.length, runs },
    content: joined([snapshot.subarray(0, head), ...stretches]),
  };
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function runsOf(heap) {
  const runs = [];
  for (let at = 0; at < heap.length; at += GAP_BYTES) {
    const size = Math.min(GAP_BYTES, heap.length - at);
    if (!heap.subarray(at, at + size).some(Boolean)) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === at) last[1] += size;
    else runs.push([at, size]);
  }
  return runs;
}
