// What is kept beside the notebook, so that no accident takes it.

import { partOf } from "./merge.mjs";

export const KEY = "playbook:notebook";

const SAVED_AT = `${KEY}:saved-at`;
const LAST_GOOD = `${KEY}:last-good`;
const LAST_GOOD_AT = `${LAST_GOOD}-at`;
const SET_ASIDE = `${KEY}:set-aside:`;
const RECENT = `${KEY}:recent:`;
const RESULTS = "playbook:result:";

/** By then every other tab that runs has heard of a change. */
const HEARD_MS = 10_000;
/** A tab's recent changes, once nobody adds to them any more. */
const OVER_MS = 60_000;

export class Copies {
  #storage;
  #recentKey = "";
  /** When this tab changed which record. */
  #recent = new Map();

  constructor(storage) {
    this.#storage = storage;
  }

  /** Why nothing could be kept or read just now: a Trouble, or null. */
  get trouble() {
    return this.#storage.trouble;
  }

  /** The notebook as it is stored, or null. */
  get text() {
    return this.#storage.read(KEY);
  }

  get savedAt() {
    const text = this.#storage.read(SAVED_AT);
    return momentIn(text);
  }

  /** Writes the notebook; where there is no room, the last good copy gives way to it. */
  write(text, now) {
    const storage = this.#storage;
    if (!storage.write(KEY, text)) {
      const { trouble } = storage;
      storage.remove(LAST_GOOD);
      if (!storage.write(KEY, text)) return trouble;
    }
    storage.write(SAVED_AT, now.toISOString());
    return null;
  }

  /** Copies a notebook that was read without any problem, and when it had been saved, if known. */
  keepLastGood(text, savedAt) {
    if (!this.#storage.write(LAST_GOOD, text)) return;
    if (savedAt) this.#storage.write(LAST_GOOD_AT, savedAt.toISOString());
    else this.#storage.remove(LAST_GOOD_AT);
  }

  get lastGood() {
    return this.#storage.read(LAST_GOOD);
  }

  /** When the last good copy had been saved: a Date, or null where nobody knows. */
  get lastGoodAt() {
    return momentIn(this.#storage.read(LAST_GOOD_AT));
  }

  /** Puts what is no notebook of ours under a key of its own and returns the key, null if full. */
  setAside(text) {
    const same = this.setAsideTexts().find((aside) => aside.text === text);
    const key = same?.key ?? SET_ASIDE + new Date().toISOString();
    return same || this.#storage.write(key, text) ? key : null;
  }

  /** Returns {key, text} of all that was put aside. */
  setAsideTexts() {
    return this.#storage.keys(SET_ASIDE).map((key) => ({ key, text: this.#storage.read(key) }));
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
    if (!this.#recent.size) this.#recentKey = newRecentKey();
    for (const path of paths) this.#recent.set(path, now);
    const part = partOf(notebook, new Set(this.#recent.keys()));
    this.#storage.write(this.#recentKey, JSON.stringify(part));
  }

  isRecent(key) {
    return key.startsWith(RECENT);
  }

  /** Returns the texts of what tabs have changed lately. */
  recent() {
    return this.#storage.keys(RECENT).map((key) => this.#storage.read(key) ?? "");
  }

  /** Drops what tabs changed over a minute ago; `newestOf(text)` says when that was. */
  forgetRecent(newestOf) {
    for (const key of this.#storage.keys(RECENT)) {
      const text = this.#storage.read(key) ?? "";
      if (newestOf(text) < Date.now() - OVER_MS) this.#storage.remove(key);
    }
  }

  /** Removes what this tab changed lately, of which a tab that erases may not have heard. */
  eraseRecent() {
    this.#recent.clear();
    if (this.#recentKey) this.#storage.remove(this.#recentKey);
  }

  /** Removes everything the person wrote, and what was made of it. */
  erase() {
    this.#recent.clear();
    const keys = [KEY, RESULTS].flatMap((beginning) => this.#storage.keys(beginning));
    for (const key of keys) this.#storage.remove(key);
  }
}

function momentIn(text) {
  const moment = text === null ? null : new Date(text);
  return moment && !Number.isNaN(moment.getTime()) ? moment : null;
}

function newRecentKey() {
  return RECENT + crypto.getRandomValues(new Uint32Array(2)).join("-");
}
