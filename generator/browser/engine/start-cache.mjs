// Whether this browser has cached what a start needs, unpacked by an earlier visit.

import { BrowserStorage } from "../page/storage.mjs";
import { earlierNameOf, nameOf } from "../page/stored-names.mjs";
import { clearFiles } from "./file-cache.mjs";

/** By their ids: what says without opening a database which build's files are cached, and where. */
export const STORED = { noted: "start", files: "python" };
export const STORED_BY_STUDIO = { noted: "studio-start", files: "studio-python" };

export class StartCache {
  /** Names the build. */
  key;

  /** The database a worker finds them in. */
  database;

  #noted;
  #storage = new BrowserStorage();

  constructor(key, { noted, files }) {
    this.key = key;
    this.database = nameOf(files);
    this.#noted = nameOf(noted);
  }

  /** False in a folder, whose pages have no database a worker may use. */
  get possible() {
    return location.protocol.startsWith("http");
  }

  get isThere() {
    return this.possible && this.#storage.read(this.#noted) === this.key;
  }

  /** From the next visit on, the files are there. */
  note() {
    this.#storage.write(this.#noted, this.key);
    forgetEarlier();
  }

  /** They are not, or not what they should be: the next visit unpacks. */
  distrust() {
    this.#storage.remove(this.#noted);
  }
}

/** Returns whether any build has cached something. */
export function isStartCached() {
  const storage = new BrowserStorage();
  return [STORED, STORED_BY_STUDIO].some(({ noted }) => Boolean(storage.read(nameOf(noted))));
}

/** Deletes what any build has cached. */
export async function clearStartCache() {
  forgetEarlier();
  for (const { noted, files } of [STORED, STORED_BY_STUDIO]) {
    new BrowserStorage().remove(nameOf(noted));
    await clearFiles(nameOf(files));
  }
}

/** What an earlier version cached takes thirty megabytes, and nothing uses it any more. */
function forgetEarlier() {
  new BrowserStorage().remove(earlierNameOf("start"));
  indexedDB.deleteDatabase(earlierNameOf("python"));
}
