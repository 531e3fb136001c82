// The notebook in this browser's storage, shared by all worksheets and all tabs.

import { difference } from "./changes.mjs";
import { Copies } from "./copies.mjs";
import { CurrentNotebook } from "./current-notebook.mjs";
import { knows, same } from "./merge.mjs";
import { readNotebook } from "./reading.mjs";
import { copyOf, emptyNotebook, isEmpty } from "./schema.mjs";
import { largestTimestamp, momentOf, pathOf } from "./timestamps.mjs";
import { UndoSteps } from "./undo-steps.mjs";
import { BrowserStorage } from "../page/storage.mjs";
import { notebookText } from "./texts.mjs";

/**
 * Events: changed (here, about to be saved), saved, replaced, deleted, set-aside, other-tab, erased
 * (elsewhere).
 */
export class Store extends EventTarget {
  /** Why nothing is saved at the moment: "denied" or "full". @type {string | null} */
  trouble = null;
  /** The key under which a notebook was put that could not be read, or null. */
  setAsideKey = null;
  /** Whether the last good copy has taken its place. */
  isRecovered = false;
  /** When that had been saved: a Date, or null where nobody knows. */
  recoveredFrom = null;
  /** When the notebook was last saved. @type {Date | null} */
  savedAt = null;

  #id;
  #copies;
  #current = new CurrentNotebook();
  /** What storage held when memory last took it in. @type {string | null} */
  #text = null;
  /** What was read without a problem on opening, until the first change of the visit. */
  #goodText = this.#text;
  #goodTextAt = this.savedAt;
  /** True while the notebook's key holds something foreign that there is no room to set aside. */
  #blocked = false;
  /** The notebook as it was downloaded last. @type {Notebook | null} */
  #downloaded = null;
  /** Whether it holds the filled-in example, of which nothing can be changed. */
  isExample = false;
  #steps = new UndoSteps();

  /**
   * `id` is what generator/model/stored.py calls what is stored.
   * @param {TextStorage} storage
   */
  constructor(storage = new BrowserStorage(), id = "notebook") {
    super();
    this.#id = id;
    this.#use(storage);
    this.#open();
    this.trouble ??= storage.trouble;
  }

  /**
   * Goes on in another storage, and leaves nothing in the one before; returns whether there is room
   * for that. What is there already is taken in.
   */
  moveTo(storage) {
    if (Boolean(storage.isTabOnly) === this.isTabOnly) return true;
    this.#catchUp();
    const before = this.#copies;
    this.#use(storage);
    this.#catchUp();
    if (!isEmpty(this.notebook)) this.#save();
    if (this.trouble) {
      this.#copies = before;
      this.#save();
      return false;
    }
    before.erase();
    this.dispatchEvent(new Event("saved"));
    return true;
  }

  /** Whether what is saved is gone with the tab. */
  get isTabOnly() {
    return this.#copies.isTabOnly;
  }

  /** Whether the notebook holds what is in no file that was downloaded in this visit. */
  get isAhead() {
    return !isEmpty(this.notebook) && this.#downloaded !== this.notebook;
  }

  /** Notes that what it holds now is in a file. */
  noteDownload() {
    this.#downloaded = this.notebook;
  }

  /** The notebook as it is now; nobody changes it, and parts that stay the same stay in it. */
  get notebook() {
    return this.#current.notebook;
  }

  /** The keys of everything that could not be read and was put aside, in earlier visits too. */
  get setAside() {
    return this.#copies.setAsideTexts();
  }

  get canUndo() {
    return this.lastStep !== undefined;
  }

  /** The step that would be undone next, {what} among it, or undefined. */
  get lastStep() {
    return this.#steps.last;
  }

  /** What the last undo took back, in the words it was done with. */
  get undone() {
    return this.#steps.undone;
  }

  /**
   * Lets `change` edit a copy of the newest notebook, another tab's changes included, and saves it.
   * Where saving is refused the change stays for this visit and `trouble` says why.
   */
  update(change) {
    this.#catchUp();
    const draft = copyOf(this.notebook);
    change(draft);
    this.write(difference(this.notebook, draft));
  }

  /** Returns whether these changes can't be made here; only an example refuses any. */
  refuses(_changes) {
    return false;
  }

  /** Does the same with a list of changes; what takes a record out can be undone as `what`. */
  write(changes, what = "") {
    this.#catchUp();
    this.#commit(changes, { undoable: changes.some(({ values }) => values === null), what });
  }

  /** Makes changes that nobody would take back: what is noted beside what a person does. */
  note(changes) {
    this.#catchUp();
    this.#commit(changes, { undoable: false });
  }

  /**
   * Applies a list of changes, {collection, id, values} each, as one that can be undone; `what`
   * names it then. Returns the step for `undo`. Raises
   * RangeError or TypeError, having changed nothing, where one of them fits no notebook.
   */
  apply(changes, what = "") {
    this.#catchUp();
    this.#commit(changes, { undoable: true, what });
    return this.lastStep;
  }

  /**
   * Takes in another copy of the notebook; of each field the later text stays. Then it makes
   * `changes` of both together, as one step to undo, which `what` names.
   */
  merge(notebook, what = "", changes = []) {
    this.#catchUp();
    const before = this.notebook;
    this.#join(notebook);
    this.#current.change(changes);
    this.#finish(before, difference(before, this.notebook), { undoable: true, what });
  }

  /** Makes the notebook hold what this one holds, and nothing else. */
  restore(notebook, what = "") {
    this.apply(difference(this.notebook, notebook), what);
    this.dispatchEvent(new Event("replaced"));
  }

  /**
   * Undoes the last step, or the one given, but for what was written over it since. Returns whether
   * there was anything to undo.
   */
  undo(step) {
    this.#catchUp();
    if (step) return this.#undo(step);
    while (this.canUndo) if (this.#undo(this.lastStep)) return true;
    return false;
  }

  #undo(step) {
    const commit = (changes) => this.#commit(changes, { undoable: false });
    return this.#steps.undo(step, this.notebook, commit);
  }

  /** Removes everything: the notebook, its copies, and the last results of worksheets. */
  erase() {
    this.#copies.erase();
    this.#forget();
    this.dispatchEvent(new Event("deleted"));
    this.dispatchEvent(new Event("saved"));
  }

  #use(storage) {
    const copies = new Copies(storage, this.#id);
    this.#copies = copies;
    this.#text = null;
    const heard = (key, text) => copies === this.#copies && this.#changedElsewhere(key, text);
    storage.watch(heard, copies.names.main);
  }

  #commit(changes, step) {
    const before = this.notebook;
    this.#current.change(changes);
    this.#finish(before, changes, step);
  }

  #finish(before, changes, { undoable, what }) {
    if (undoable && changes.length) this.#steps.add(before, this.notebook, changes, what);
    if (this.#goodText) this.#copies.keepLastGood(this.#goodText, this.#goodTextAt ?? new Date());
    this.#goodText = null;
    // Whoever works from the notebook can begin while it is being saved.
    if (changes.length) this.dispatchEvent(new Event("changed"));
    this.#save();
    const paths = changes.map(({ collection, id }) => pathOf(collection, id));
    if (paths.length && !this.trouble) this.#copies.keepRecent(this.notebook, paths);
  }

  #save() {
    const text = notebookText(this.notebook);
    const now = new Date(Date.now());
    if (!this.#blocked) this.trouble = this.#copies.write(text, now);
    if (!this.trouble) {
      this.#text = text;
      this.savedAt = now;
    }
    this.dispatchEvent(new Event("saved"));
  }

  /** Begins a visit with what is stored, what other tabs were about to store, and few timestamps. */
  #open() {
    this.#copies.moveOver();
    this.#catchUp();
    this.#goodText = this.#text;
    this.savedAt ??= this.#goodTextAt = this.#copies.savedAt;
    const since = largestTimestamp(this.notebook);
    const recent = this.#copies.recent().map(({ key, text }) => {
      const { notebook } = readNotebook(text, { since });
      return { key, part: notebook ?? emptyNotebook() };
    });
    const unknown = recent.filter(({ part }) => !knows(this.notebook, part));
    for (const { part } of unknown) this.#join(part);
    if (this.#takeEarlier(this.#copies.earlierText) || unknown.length) this.#save();
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
    if (isNews) this.#join(notebook);
    return isNews;
  }

  /** Takes in what is stored by now; returns whether memory knows more than that. */
  #catchUp() {
    const text = this.#copies.text;
    return text !== null && text !== this.#text && this.#take(text);
  }

  /** Takes in a stored text; returns whether memory knows more. */
  #take(text) {
    const { notebook, problem } = readNotebook(text);
    if (problem) return this.#takeDamaged(text, notebook);
    const isAhead = this.#join(notebook);
    this.#text = isAhead ? null : text;
    return isAhead;
  }

  /** Puts it under a key of its own, and the last good copy in its place. */
  #takeDamaged(text, legible) {
    if (!this.#setAside(text)) return false;
    const lastGood = readNotebook(this.#copies.lastGood ?? "").notebook;
    for (const notebook of [legible, lastGood].filter(Boolean)) this.#join(notebook);
    this.isRecovered = Boolean(lastGood);
    this.recoveredFrom =
      lastGood && (this.#copies.lastGoodAt ?? momentOf(largestTimestamp(lastGood)));
    this.#save();
    this.dispatchEvent(new Event("set-aside"));
    return false;
  }

  /** Returns whether memory knows more than the other copy. */
  #join(other) {
    this.#text = null;
    return this.#current.join(other);
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
      this.dispatchEvent(new Event("erased"));
      return;
    }
    this.#hear(() => this.#take(text));
  }

  /** A tab's own recent changes, where its notebook was overwritten before it came to be known. */
  #takeRecent(text) {
    const { notebook } = readNotebook(text);
    if (notebook && !knows(this.notebook, notebook)) this.#hear(() => this.#join(notebook));
  }

  #hear(takeIn) {
    const before = this.notebook;
    takeIn();
    if (this.#catchUp()) this.#save();
    this.savedAt = new Date();
    if (!same(before, this.notebook)) this.dispatchEvent(new Event("other-tab"));
  }

  #forget() {
    this.#current.clear();
    this.#blocked = false;
    this.trouble = null;
    this.#text = this.#goodText = this.savedAt = this.setAsideKey = this.recoveredFrom = null;
    this.isRecovered = false;
    this.#steps.clear();
  }
}
