// What is saved beside the notebook, so that no accident takes it.

import { earlierNameOf, nameOf, typedNamesIn } from "../page/stored-names.mjs";
import { partOf } from "./merge.mjs";

/** The names of what lies beside a store's text, which is under the first of them. */
function namesOf(id) {
  const main = nameOf(id);
  const lastGood = `${main}:last-good`;
  return {
    main,
    /** Where a version stored it that knew of one playbook on a host only; "" for what is newer. */
    earlier: earlierNameOf(id) || "",
    savedAt: `${main}:saved-at`,
    lastGood,
    lastGoodAt: `${lastGood}-at`,
    setAside: `${main}:set-aside:`,
    recent: `${main}:recent:`,
    probe: `${main}:probe`,
  };
}

/** What goes with the notebook: everything that was typed, staff lists too, which go alone as well. */
const ERASED = { notebook: typedNamesIn("localStorage") };

/** By then every other tab that runs has heard of a change. */
const HEARD_MS = 10_000;
/** By then no tab is open any more that an earlier version runs in. */
const EARLIER_OVER_MS = 7 * 24 * 60 * 60 * 1000;
/** A tab's recent changes, once nobody adds to them any more. */
const OVER_MS = 60_000;

export class Copies {
  #storage;
  #recentKey = "";
  /** When this tab changed which record. */
  #recent = new Map();

  /** What the store's names in this browser are: {main, earlier, …}. */
  names;
  #erased;

  /** `id` is what generator/model/stored.py calls it. */
  constructor(storage, id) {
    this.#storage = storage;
    this.names = namesOf(id);
    this.#erased = ERASED[id] ?? [this.names.main];
  }

  /** Why nothing could be saved or read just now: a Trouble, or null. */
  get trouble() {
    return this.#storage.trouble;
  }

  get isTabOnly() {
    return Boolean(this.#storage.isTabOnly);
  }

  /** The notebook as it is stored, or null; where there is no room to move it, under its old name. */
  get text() {
    return this.#storage.read(this.names.main) ?? this.earlierText;
  }

  /** What an earlier version has stored and may still be writing, or null. */
  get earlierText() {
    if (!this.names.earlier) return null;
    return this.#storage.read(this.names.earlier);
  }

  /** Gives what an earlier version stored the names it has now, unless they are taken. */
  moveOver() {
    for (const key of this.#earlierKeys()) {
      const name = this.names.main + key.slice(this.names.earlier.length);
      if (this.#storage.read(name) === null) this.#move(key, name);
    }
  }

  /** Removes the old names, once no tab of an earlier version can still be writing there. */
  dropEarlier() {
    if (!this.names.earlier) return;
    const savedAt = momentIn(this.#storage.read(`${this.names.earlier}:saved-at`));
    if (
      Number(savedAt) > Date.now() - EARLIER_OVER_MS ||
      this.#storage.read(this.names.main) === null
    )
      return;
    for (const key of this.#earlierKeys()) this.#storage.remove(key);
    for (const key of this.#storage.keys(earlierNameOf("result"))) this.#storage.remove(key);
  }

  #earlierKeys() {
    if (!this.names.earlier) return [];
    const keys = this.#storage.keys(this.names.earlier);
    return keys.filter((key) => [undefined, ":"].includes(key[this.names.earlier.length]));
  }

  /** Where there is no room for both, the old one goes first, if anything can be written at all. */
  #move(key, name) {
    const storage = this.#storage;
    const text = storage.read(key);
    if (storage.write(name, text) || !storage.write(this.names.probe, "")) return;
    storage.remove(this.names.probe);
    storage.remove(key);
    if (!storage.write(name, text)) storage.write(key, text);
  }

  get savedAt() {
    const text = this.#storage.read(this.names.savedAt);
    return momentIn(text);
  }

  /** Writes the notebook; where there is no room, the last good copy gives way to it. */
  write(text, now) {
    const storage = this.#storage;
    if (!storage.write(this.names.main, text)) {
      const { trouble } = storage;
      storage.remove(this.names.lastGood);
      if (this.names.earlier) storage.remove(`${this.names.earlier}:last-good`);
      if (!storage.write(this.names.main, text)) return trouble;
    }
    storage.write(this.names.savedAt, now.toISOString());
    return null;
  }

  /** Copies a notebook that was read without any problem, and from when it is. */
  keepLastGood(text, at) {
    if (this.#storage.write(this.names.lastGood, text))
      this.#storage.write(this.names.lastGoodAt, at.toISOString());
  }

  get lastGood() {
    return this.#storage.read(this.names.lastGood);
  }

  /** From when the last good copy is: a Date, or null where an earlier version made it. */
  get lastGoodAt() {
    return momentIn(this.#storage.read(this.names.lastGoodAt));
  }

  /** Puts what is no notebook of ours under a key of its own and returns the key, null if full. */
  setAside(text) {
    const same = this.setAsideTexts().find((aside) => aside.text === text);
    const key = same?.key ?? this.names.setAside + new Date().toISOString();
    return same || this.#storage.write(key, text) ? key : null;
  }

  /** Returns {key, text} of all that was put aside. */
  setAsideTexts() {
    return this.#storage
      .keys(this.names.setAside)
      .map((key) => ({ key, text: this.#storage.read(key) }));
  }

  /**
   * Keeps the records of these paths, as this tab has just left them, under a key no other tab
   * writes. Two tabs that save at one moment overwrite each other's notebook, and merge it again
   * when they hear of that; this is for those that are closed before.
   */
  keepRecent(notebook, paths) {
    const now = Date.now();
    for (const [path, at] of this.#recent) if (at < now - HEARD_MS) this.#recent.delete(path);
    // After a pause under a new key: another tab may be about to remove the old one.
    if (!this.#recent.size) this.#recentKey = this.names.recent + randomPart();
    for (const path of paths) this.#recent.set(path, now);
    const part = partOf(notebook, new Set(this.#recent.keys()));
    this.#storage.write(this.#recentKey, JSON.stringify(part));
  }

  isRecent(key) {
    return key.startsWith(this.names.recent);
  }

  /** Returns {key, text} of what tabs have changed lately. */
  recent() {
    return this.#storage
      .keys(this.names.recent)
      .map((key) => ({ key, text: this.#storage.read(key) ?? "" }));
  }

  /** Drops what a tab changed if that was over a minute ago; `newest` says when. */
  forgetRecent(key, newest) {
    if (newest < Date.now() - OVER_MS) this.#storage.remove(key);
  }

  /** Removes what this tab changed lately, of which a tab that erases may not have heard. */
  eraseRecent() {
    this.#recent.clear();
    if (this.#recentKey) this.#storage.remove(this.#recentKey);
  }

  /** Removes everything the person wrote, and what was made of it. */
  erase() {
    this.#recent.clear();
    const keys = this.#erased.flatMap((beginning) => this.#storage.keys(beginning));
    for (const key of keys) this.#storage.remove(key);
  }
}

function momentIn(text) {
  const moment = text === null ? null : new Date(text);
  return moment && !Number.isNaN(moment.getTime()) ? moment : null;
}

function randomPart() {
  return crypto.getRandomValues(new Uint32Array(2)).join("-");
}
