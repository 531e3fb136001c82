// Whether this browser has kept what a start needs, unpacked by an earlier visit.

import { forgetFiles } from "./kept-files.mjs";

/** Says without opening a database which build's files are kept. */
const KEPT = "playbook:python";

export class KeptStart {
  /** Names the build. */
  key;

  constructor(key) {
    this.key = key;
  }

  /** False in a folder, whose pages have no database a worker may use. */
  get possible() {
    return location.protocol.startsWith("http");
  }

  get isThere() {
    return this.possible && ifAllowed(() => localStorage.getItem(KEPT)) === this.key;
  }

  /** From the next visit on, the files are there. */
  note() {
    ifAllowed(() => localStorage.setItem(KEPT, this.key));
  }

  /** They are not, or not what they should be. */
  distrust() {
    ifAllowed(() => localStorage.removeItem(KEPT));
  }
}

/** Deletes what any build has kept. */
export async function forgetKeptStart() {
  ifAllowed(() => localStorage.removeItem(KEPT));
  await forgetFiles();
}

/** Where storage is denied or full, each visit unpacks: it costs time, nothing else. */
function ifAllowed(act) {
  try {
    return act();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
