// Zeros for what Python no longer uses: it would be shipped for nothing.

/** Large enough to take the gaps between what is kept, small enough not to make the heap grow. */
const LARGEST_BYTES = 2 ** 16;
/** The allocator has no smaller block. */
const SMALLEST_BYTES = 16;

/**
 * Takes whatever the C library would hand out below the heap's end, fills it with zeros and gives
 * it back. `module` is Pyodide's. A tenth of the packed snapshot goes.
 */
export function zeroFreeHeap(module) {
  const end = module._sbrk(0);
  const taken = [];
  for (let size = LARGEST_BYTES; size >= SMALLEST_BYTES; size /= 2) {
    for (let at = take(module, size, end); at; at = take(module, size, end)) taken.push(at);
  }
  for (const at of taken) module._free(at);
}

/** Returns where the block lies, or 0 where the heap would have to grow for it. */
function take(module, size, end) {
  const at = module._malloc(size);
  if (at + size > end) {
    module._free(at);
    return 0;
  }
  module.HEAPU8.fill(0, at, at + size);
  return at;
}
