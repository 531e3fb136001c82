// Whether this browser has kept what a start needs, unpacked by an earlier visit.

import { BrowserStorage } from "../page/storage.mjs";
import { earlierNameOf, nameOf } from "../page/stored-names.mjs";
import { forgetFiles } from "./kept-files.mjs";

/** Says without opening a database which build's files are kept. */
const KEPT = nameOf("start");
const DATABASE = nameOf("python");

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
    forgetEarlier();
  }

  /** The database a worker finds them in. */
  get database() {
    return DATABASE;
  }

  /** They are not, or not what they should be: the next visit unpacks. */
  distrust() {
    this.#storage.remove(KEPT);
  }
}

/** Returns whether any build has kept something. */
export function hasKeptStart() {
  return Boolean(new BrowserStorage().read(KEPT));
}

/** Deletes what any build has kept. */
export async function forgetKeptStart() {
  new BrowserStorage().remove(KEPT);
  forgetEarlier();
  await forgetFiles(DATABASE);
}

/** What an earlier version kept takes thirty megabytes, and nothing uses it any more. */
function forgetEarlier() {
  new BrowserStorage().remove(earlierNameOf("start"));
  indexedDB.deleteDatabase(earlierNameOf("python"));
}
