// A snapshot of Python's memory, taken at build time, put into its heap while Pyodide comes up.

export class Snapshot {
  #head;
  #heapBytes;
  #runs;
  #content;

  /**
   * `layout` is the manifest's (see generator/runtime/start/snapshot-layout.mjs), `content` a promise of the bytes
   * it describes.
   */
  constructor({ head, heap, runs }, content) {
    this.#head = new Uint8Array(head);
    this.#heapBytes = heap;
    this.#runs = runs;
    this.#content = content;
  }

  /**
   * Returns the settings that have Pyodide start from this snapshot. `create` is its module function.
   *
   * Pyodide would wait for the whole snapshot before it begins, and copy it. It is given the head
   * only, which is filled in by the time it is read, as is the heap.
   */
  settings(create, lap) {
    return {
      _loadSnapshot: this.#head,
      createPyodideModule: async (settings) => {
        settings.INITIAL_MEMORY = this.#heapBytes;
        const module = await create(settings);
        lap("module");
        this.#restore(heapOf(module, this.#heapBytes), await this.#content);
        lap("snapshot");
        return module;
      },
    };
  }

  #restore(heap, content) {
    let from = this.#head.length;
    this.#head.set(content.subarray(0, from));
    let end = 0;
    for (const [at, size] of this.#runs) {
      heap.fill(0, end, at);
      end = at + size;
      heap.set(content.subarray(from, from + size), at);
      from += size;
    }
    heap.fill(0, end);
  }
}

/** A snapshot may be larger than the heap Pyodide begins with. */
function heapOf(module, size) {
  if (module.HEAPU8.length < size) module.growMemory(size);
  return module.HEAPU8;
}
