// The files Python is made of, each brought once for the whole visit.

import { loadBytes } from "./assets.mjs";
import { KeptStart } from "./kept-start.mjs";
import { unpack } from "./unpacked.mjs";

/** What the manifest says a file is for; see generator/runtime/manifest.py. */
const Use = Object.freeze({ START: "start", PLAIN: "plain", LATE: "late" });

export class RuntimeFiles {
  /** Where in the heap the memory belongs, or null where there is none to start from. */
  layout;

  #files;
  #start;
  #base;
  #contents = new Map();
  #kept;

  /** `files`, `start` and `memory` are the manifest's; `base` is the address of the folder they lie in. */
  constructor({ files, start, memory }, base) {
    this.layout = memory;
    this.#files = new Map(files.map((file) => [file.name, file]));
    this.#start = start;
    this.#base = base;
    const hashes = files.filter(({ use }) => use === Use.START).map(({ sha256 }) => sha256);
    this.#kept = new KeptStart(hashes.join(" "));
  }

  /** Names of the files that a start from memory does without. */
  get others() {
    return [...this.#names(Use.PLAIN), ...this.#names(Use.LATE)];
  }

  /**
   * Returns {stream, others, kept} for a start from memory or, where it is to start `plainly`,
   * without: `stream` is what `unpack` takes, `others` are the names of the library and the
   * packages, and `kept` what `keptFiles` takes where an earlier visit has unpacked the stream.
   */
  forStart({ plainly }) {
    const names = this.#names(Use.START).slice(0, plainly ? 1 : 2);
    const inside = this.#start.filter(({ half }) => names.includes(half));
    const brought = names.filter((name) => this.#isLocal || this.#contents.has(name));
    const files = names.filter((name) => !brought.includes(name));
    const stream = {
      inside,
      base: this.#base,
      files: files.map((name) => this.#files.get(name)),
      coming: brought.map((name) => [name, this.get(name)]),
    };
    const kept = !plainly && this.#kept.isThere ? { database: this.#kept.database, key: this.#kept.key, parts: inside } : null;
    return { stream, kept, others: plainly ? this.#names(Use.PLAIN) : [] };
  }

  /** Has the next visit find unpacked what a start from memory needs. */
  async keepUnpacked() {
    if (!this.layout || !this.#kept.possible || this.#kept.isThere) return;
    const { stream } = this.forStart({ plainly: false });
    await unpack({ ...stream, keepAs: { database: this.#kept.database, key: this.#kept.key } }, () => {});
    this.#kept.note();
  }

  /** Has the next start do without what was kept. */
  distrustKept() {
    this.#kept.distrust();
  }

  /** Keeps what was fetched elsewhere: a worker may be replaced when the network is gone. */
  keep(packed) {
    for (const [name, bytes] of packed) this.#contents.set(name, Promise.resolve(bytes));
  }

  /** Returns the file as it lies on the host, packed. Raises AssetError. */
  get(name) {
    if (!this.#contents.has(name)) this.#contents.set(name, this.#load(name));
    return this.#contents.get(name);
  }

  /** A page from a folder brings its files itself. */
  get #isLocal() {
    return new URL(this.#base).protocol === "file:";
  }

  #names(use) {
    return [...this.#files.values()].filter((file) => file.use === use).map(({ name }) => name);
  }

  async #load(name) {
    const file = this.#files.get(name);
    if (!file) throw new RangeError(`The runtime has no file "${name}"; rebuild the site.`);
    try {
      return await loadBytes(file, this.#base);
    } catch (error) {
      this.#contents.delete(name); // asked for again, it is brought again
      throw error;
    }
  }
}
