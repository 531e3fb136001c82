// The files Python is made of, each brought once for the whole visit.

import { loadBytes } from "./assets.mjs";
import { STORED, StartCache } from "./start-cache.mjs";
import { unpack } from "./unpacked.mjs";

/** What the manifest says a file is for; see generator/runtime/manifest.py. */
const Use = Object.freeze({ START: "start", ALWAYS: "always", PLAIN: "plain", LATE: "late" });

export class RuntimeFiles {
  /** Where in the heap the snapshot belongs, or null where there is none to start from. */
  layout;

  #files;
  #start;
  #base;
  #contents = new Map();
  #cache;
  #received;

  /**
   * `files`, `start` and `snapshot` are the manifest's; `base` is the address of the folder they lie in.
   * `stored` are the names by which the unpacked start is cached, and `received`, which may be left
   * out, is told how many bytes more have come.
   * @param {any} manifest
   * @param {string} base
   * @param {{stored?: typeof STORED, received?: (bytes: number) => void}} options
   */
  constructor({ files, start, snapshot }, base, { stored = STORED, received } = {}) {
    this.#received = received;
    this.layout = snapshot;
    this.#files = new Map(files.map((file) => [file.name, file]));
    this.#start = start;
    this.#base = base;
    const hashes = files.filter(({ use }) => use === Use.START).map(({ sha256 }) => sha256);
    this.#cache = new StartCache(hashes.join(" "), stored);
  }

  /** Names of the files that a start from the snapshot does without. */
  get others() {
    return [...this.#names(Use.PLAIN), ...this.#names(Use.LATE)];
  }

  /**
   * Returns {stream, others, cached} for a start from the snapshot or, where it is to start `plainly`,
   * without: `stream` is what `unpack` takes, `others` are the names of the library and the
   * packages, and `cached` what `cachedFiles` takes where an earlier visit has unpacked the stream.
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
    const cached =
      !plainly && this.#cache.isThere
        ? { database: this.#cache.database, key: this.#cache.key, parts: inside }
        : null;
    const others = [...this.#names(Use.ALWAYS), ...(plainly ? this.#names(Use.PLAIN) : [])];
    return { stream, cached, others };
  }

  /** Returns how many bytes have to come for what `forStart` returned. */
  bytesOf({ stream, others, cached }) {
    const names = cached ? others : [...stream.files.map(({ name }) => name), ...others];
    const coming = cached ? [] : stream.coming.map(([name]) => name);
    return [...names, ...coming].reduce((sum, name) => sum + this.#files.get(name).size, 0);
  }

  /** Has the next visit find unpacked what a start from the snapshot needs. */
  async cacheUnpacked() {
    if (!this.#cache.possible || this.#cache.isThere) return;
    const { stream } = this.forStart({ plainly: false });
    await unpack(
      { ...stream, cacheAs: { database: this.#cache.database, key: this.#cache.key } },
      () => {},
    );
    this.#cache.note();
  }

  /** Returns where a snapshot `of` something belongs, as `cacheSnapshot` takes it, or null. */
  placeOfSnapshot(of) {
    if (!this.#cache.isThere) return null;
    return { database: this.#cache.database, key: this.#cache.key, of };
  }

  /** Has the next start do without what was cached. */
  distrustCache() {
    this.#cache.distrust();
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
      return await loadBytes(file, this.#base, this.#received);
    } catch (error) {
      this.#contents.delete(name); // asked for again, it is brought again
      throw error;
    }
  }
}
