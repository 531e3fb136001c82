// Whether this browser has kept what a start needs, unpacked by an earlier visit.

import { BrowserStorage } from "../page/storage.mjs";
import { forgetFiles } from "./kept-files.mjs";

/** Says without opening a database which build's files are kept. */
const KEPT = "playbook:python";

export class KeptStart {
  /** Names the build. */
  key;

  #storage = new BrowserStorage();

  constructor(key) {
    this.key = key;
  }

  /** False in a folder, whose pages have no database a worker may use. */
  get possible() {
    return location.protocol.startsWith("http");
  }

  get isThere() {
    return this.possible && this.#storage.read(KEPT) === this.key;
  }

  /** From the next visit on, the files are there. */
  note() {
    this.#storage.write(KEPT, this.key);
  }

  /** They are not, or not what they should be: the next visit unpacks. */
  distrust() {
    this.#storage.remove(KEPT);
  }
}

/** Deletes what any build has kept. */
export async function forgetKeptStart() {
  new BrowserStorage().remove(KEPT);
  await forgetFiles();
}
