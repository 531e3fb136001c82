// The files Python is made of, each brought once for the whole visit.

import { loadBytes } from "./assets.mjs";
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

  /** `files`, `start` and `memory` are the manifest's; `base` is the address of the folder they lie in. */
  constructor({ files, start, memory }, base) {
    this.layout = memory;
    this.#files = new Map(files.map((file) => [file.name, file]));
    this.#start = start;
    this.#base = base;
  }

  /** Names of the files that a start from memory does without. */
  get others() {
    return [...this.#names(Use.PLAIN), ...this.#names(Use.LATE)];
  }

  /**
   * Returns what a start needs, by name, each as a promise of {content, transfer}: Pyodide's files,
   * and its memory or, where it is to start `plainly`, the library and the packages. What is to
   * be transferred is made anew for each start.
   */
  forStart({ plainly }) {
    const halves = this.#names(Use.START).slice(0, plainly ? 1 : 2);
    const inside = this.#start.filter(({ half }) => halves.includes(half));
    const packed = this.#oneByOne(halves);
    const others = plainly ? this.#names(Use.PLAIN) : [];
    const asItIs = async (name) => ({ content: await this.get(name), transfer: [] });
    return new Map([...unpack(packed, inside), ...others.map((name) => [name, asItIs(name)])]);
  }

  /** Returns the file as it lies on the host, packed. Raises AssetError. */
  get(name) {
    if (!this.#contents.has(name)) this.#contents.set(name, this.#load(name));
    return this.#contents.get(name);
  }

  /** The first half is unpacked while the second is on its way: they must not share the link. */
  #oneByOne(names) {
    let before = Promise.resolve();
    const coming = names.map((name) => {
      before = before.then(() => this.get(name));
      before.catch(() => {}); // each is looked at in its turn
      return [name, before];
    });
    return new Map(coming);
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
