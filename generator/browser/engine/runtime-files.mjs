// The files Python is made of, each brought once for the whole visit.

import { loadBytes, loadModule } from "./assets.mjs";

export class RuntimeFiles {
  #files;
  #base;
  #contents = new Map();

  /** `files` are the manifest's entries; `base` is the address of the folder they lie in. */
  constructor(files, base) {
    this.#files = new Map(files.map((file) => [file.name, file]));
    this.#base = base;
  }

  /** Names of the files needed to start, or of those that only some requests need. */
  names({ late }) {
    return [...this.#files.values()].filter((file) => file.late === late).map(({ name }) => name);
  }

  /** Returns the file, as packed bytes or as a compiled module. Raises AssetError. */
  get(name) {
    if (!this.#contents.has(name)) this.#contents.set(name, this.#load(name));
    return this.#contents.get(name);
  }

  async #load(name) {
    const file = this.#files.get(name);
    if (!file) throw new RangeError(`The runtime has no file "${name}"; rebuild the site.`);
    try {
      return await (name.endsWith(".wasm") ? loadModule : loadBytes)(file, this.#base);
    } catch (error) {
      this.#contents.delete(name); // asked for again, it is brought again
      throw error;
    }
  }
}
