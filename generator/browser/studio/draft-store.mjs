// The draft in this browser: every file of content/own/ and what can be undone, saved at each change.

import { createStore, delMany, entries, setMany } from "idb-keyval";

import { Trouble } from "../page/storage.mjs";

const FILE = "file:";

export class DraftStore {
  /** Why the last change isn't saved: a Trouble, or null. @type {string | null} */
  trouble = null;
  /** When the draft was last saved. @type {Date | null} */
  savedAt = null;

  #name;
  /** Without a database, each call is refused on its own. @type {import("idb-keyval").UseStore | null} */
  #store = null;

  /** @param {string} name what the database is called */
  constructor(name) {
    this.#name = name;
  }

  /** Returns {files, history, below} of an earlier visit, or null. */
  async open() {
    const saved = await this.#tried(() => entries(this.#database));
    const draft = new Map(saved ?? []);
    if (!draft.has("about")) return null;
    this.savedAt = draft.get("about").savedAt;
    const files = [...draft].filter(([key]) => String(key).startsWith(FILE));
    return {
      files: Object.fromEntries(
        files.map(([key, content]) => [String(key).slice(FILE.length), content]),
      ),
      history: draft.get("history"),
      below: draft.get("about").below,
    };
  }

  /**
   * Saves the changed files, what can be undone, and what shipped below them; `trouble` says why not, where it is refused.
   * @param {ChangedFiles} files
   */
  async save(files, history, below) {
    const now = new Date();
    const paths = Object.keys(files);
    const there = paths.filter((path) => files[path] !== null);
    const gone = paths.filter((path) => files[path] === null).map((path) => FILE + path);
    const facts = [
      ["about", { savedAt: now, below }],
      ["history", history],
    ];
    const contents = there.map((path) => [FILE + path, files[path]]);
    await this.#tried(async () => {
      await setMany(/** @type {any} */ ([...facts, ...contents]), this.#database);
      if (gone.length) await delMany(gone, this.#database);
    });
    if (!this.trouble) this.savedAt = now;
  }

  get #database() {
    this.#store ??= createStore(this.#name, "draft");
    return this.#store;
  }

  async #tried(act) {
    this.trouble = null;
    try {
      return await act();
    } catch (error) {
      this.trouble = troubleOf(error);
      return null;
    }
  }
}

/** What a database raises without room, and where settings forbid it or there is none. */
function troubleOf(error) {
  const isRefused = error instanceof DOMException || error instanceof ReferenceError;
  if (!isRefused) throw error;
  return error.name === "QuotaExceededError" ? Trouble.FULL : Trouble.DENIED;
}
