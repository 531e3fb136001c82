// The notebook in memory and its copies in storage: what other tabs, earlier visits and earlier versions
// have stored is taken in, and what can't be read is put aside.

import { Copies } from "./copies.mjs";
import { CurrentNotebook } from "./current-notebook.mjs";
import { knows, same } from "./merge.mjs";
import { readNotebook } from "./reading.mjs";
import { emptyNotebook, isEmpty } from "./schema.mjs";
import { notebookText } from "./texts.mjs";
import { largestTimestamp, momentOf } from "./timestamps.mjs";

export class StoredNotebook {
  /** The Store says what these are. @type {string | null} */
  trouble = null;
  /** @type {Date | null} */
  savedAt = null;
  setAsideKey = null;
  isRecovered = false;
  recoveredFrom = null;

  #id;
  #announce;
  #copies;
  #current = new CurrentNotebook();
  /** What storage held when memory last took it in. @type {string | null} */
  #text = null;
  /** What was read without a problem on opening, until the first change of the visit. */
  #goodText = this.#text;
  #goodTextAt = this.savedAt;
  /** True while the notebook's key holds something foreign that there is no room to set aside. */
  #blocked = false;

  /** `announce(type)` is called for saved, set-aside, other-tab and erased. */
  constructor(storage, id, announce) {
    this.#id = id;
    this.#announce = announce;
    this.#use(storage);
    this.#open();
    this.trouble ??= storage.trouble;
  }

  get notebook() {
    return this.#current.notebook;
  }

  get isTabOnly() {
    return this.#copies.isTabOnly;
  }

  get setAsideTexts() {
    return this.#copies.setAsideTexts();
  }

  /** Goes on in another storage; returns whether there is room for that. */
  moveTo(storage) {
    if (Boolean(storage.isTabOnly) === this.isTabOnly) return true;
    this.catchUp();
    const before = this.#copies;
    this.#use(storage);
    this.catchUp();
    if (!isEmpty(this.notebook)) this.save();
    if (this.trouble) {
      this.#copies = before;
      this.save();
      return false;
    }
    before.erase();
    this.#announce("saved");
    return true;
  }

  /** Makes a list of changes in memory, to be saved. */
  change(changes) {
    this.#current.change(changes);
  }

  /** Takes in what is stored by now; returns whether memory knows more than that. */
  catchUp() {
    const text = this.#copies.text;
    return text !== null && text !== this.#text && this.#take(text);
  }

  /** Takes in another copy; returns whether memory knows more than that. */
  join(other) {
    this.#text = null;
    return this.#current.join(other);
  }

  save() {
    const text = notebookText(this.notebook);
    const now = new Date(Date.now());
    if (!this.#blocked) this.trouble = this.#copies.write(text, now);
    if (!this.trouble) {
      this.#text = text;
      this.savedAt = now;
    }
    this.#announce("saved");
  }

  /** Before the first change of the visit: copies what was read without a problem. */
  keepLastGood() {
    if (this.#goodText) this.#copies.keepLastGood(this.#goodText, this.#goodTextAt ?? new Date());
    this.#goodText = null;
  }

  /** Copies the records of these paths, which this tab has just changed and saved. */
  keepRecent(paths) {
    if (paths.length && !this.trouble) this.#copies.keepRecent(this.notebook, paths);
  }

  /** Removes everything that is stored, and holds nothing any more. */
  erase() {
    this.#copies.erase();
    this.#forget();
  }

  #use(storage) {
    const copies = new Copies(storage, this.#id);
    this.#copies = copies;
    this.#text = null;
    const heard = (key, text) => copies === this.#copies && this.#changedElsewhere(key, text);
    storage.watch(heard, copies.names.main);
  }

  /** Begins a visit with what is stored, what other tabs were about to store, and few timestamps. */
  #open() {
    this.#copies.moveOver();
    this.catchUp();
    this.#goodText = this.#text;
    this.savedAt ??= this.#goodTextAt = this.#copies.savedAt;
    const since = largestTimestamp(this.notebook);
    const recent = this.#copies.recent().map(({ key, text }) => {
      const { notebook } = readNotebook(text, { since });
      return { key, part: notebook ?? emptyNotebook() };
    });
    const unknown = recent.filter(({ part }) => !knows(this.notebook, part));
    for (const { part } of unknown) this.join(part);
    if (this.#takeEarlier(this.#copies.earlierText) || unknown.length) this.save();
    if (!this.trouble) this.#copies.dropEarlier();
    this.#current.fold();
    // What was news is not safe yet: another tab may overwrite it, or there may be no room.
    for (const { key, part } of recent.filter((one) => !unknown.includes(one)))
      this.#copies.forgetRecent(key, largestTimestamp(part));
  }

  /** Takes in what a tab of an earlier version has stored; returns whether that is news. */
  #takeEarlier(text) {
    const { notebook } = readNotebook(text ?? "");
    const isNews = notebook !== null && !knows(this.notebook, notebook);
    if (isNews) this.join(notebook);
    return isNews;
  }

  /** Takes in a stored text; returns whether memory knows more. */
  #take(text) {
    const { notebook, problem } = readNotebook(text);
    if (problem) return this.#takeDamaged(text, notebook);
    const isAhead = this.join(notebook);
    this.#text = isAhead ? null : text;
    return isAhead;
  }

  /** Puts it under a key of its own, and the last good copy in its place. */
  #takeDamaged(text, legible) {
    if (!this.#setAside(text)) return false;
    const lastGood = readNotebook(this.#copies.lastGood ?? "").notebook;
    for (const notebook of [legible, lastGood].filter(Boolean)) this.join(notebook);
    this.isRecovered = Boolean(lastGood);
    this.recoveredFrom =
      lastGood && (this.#copies.lastGoodAt ?? momentOf(largestTimestamp(lastGood)));
    this.save();
    this.#announce("set-aside");
    return false;
  }

  /** Puts what can't be read under a key of its own: nobody's words are thrown away. */
  #setAside(text) {
    const key = this.#copies.setAside(text);
    this.#blocked = key === null;
    if (this.#blocked) this.trouble = this.#copies.trouble;
    else this.setAsideKey = key;
    return !this.#blocked;
  }

  #changedElsewhere(key, text) {
    if (text !== null && this.#copies.isRecent(key)) this.#takeRecent(text);
    const { main, earlier } = this.#copies.names;
    if (earlier && key === earlier && text !== null) this.#hear(() => this.#takeEarlier(text));
    if (key !== main) return;
    if (text === null) {
      const wasStored = this.#text !== null || this.savedAt;
      if (this.trouble || !wasStored) return; // so nothing was erased
      this.#copies.eraseRecent();
      this.#forget();
      this.#announce("erased");
      return;
    }
    this.#hear(() => this.#take(text));
  }

  /** A tab's own recent changes, where its notebook was overwritten before it came to be known. */
  #takeRecent(text) {
    const { notebook } = readNotebook(text);
    if (notebook && !knows(this.notebook, notebook)) this.#hear(() => this.join(notebook));
  }

  #hear(takeIn) {
    const before = this.notebook;
    takeIn();
    if (this.catchUp()) this.save();
    this.savedAt = new Date();
    if (!same(before, this.notebook)) this.#announce("other-tab");
  }

  #forget() {
    this.#current.clear();
    this.#blocked = false;
    this.trouble = null;
    this.#text = this.#goodText = this.savedAt = this.setAsideKey = this.recoveredFrom = null;
    this.isRecovered = false;
  }
}
