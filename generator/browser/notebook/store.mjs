// The notebook in this browser's storage, shared by all worksheets and all tabs.

import { difference, stepBack, stillRight } from "./changes.mjs";
import { Copies, EARLIER_KEY, KEY } from "./copies.mjs";
import { HeldNotebook } from "./held.mjs";
import { knows, same } from "./merge.mjs";
import { readNotebook } from "./reading.mjs";
import { copyOf, emptyNotebook, isEmpty } from "./schema.mjs";
import { largestStamp, pathOf } from "./stamps.mjs";
import { BrowserStorage } from "../page/storage.mjs";
import { notebookText } from "./texts.mjs";

/** No notebook is older than these worksheets. */
const FIRST_TIME = Date.UTC(2020);

/** Events: changed (here, about to be saved), saved, set-aside, other-tab, erased (elsewhere). */
export class Store extends EventTarget {
  /** Why nothing is saved at the moment: "denied", "full" or null. */
  trouble = null;
  /** The key under which a notebook was put that could not be read, or null. */
  setAsideKey = null;
  /** Whether the last good copy has taken its place. */
  isRecovered = false;
  /** When that had been saved: a Date, or null where nobody knows. */
  recoveredFrom = null;
  /** When the notebook was last saved: a Date or null. */
  savedAt = null;

  #copies;
  #held = new HeldNotebook();
  /** What storage held when memory last took it in. */
  #text = null;
  /** What was read without a problem on opening, until the first change of the visit. */
  #goodText = null;
  #goodTextAt = null;
  /** True while the notebook's key holds something foreign that there is no room to set aside. */
  #blocked = false;
  /** The notebook as it was downloaded last. */
  #downloaded = null;
  /** What the last undo took back, in the words it was done with. */
  undone = "";
  /** What takes back each change that can be undone, the last one last: {changes, what}. */
  #steps = [];

  constructor(storage = new BrowserStorage()) {
    super();
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
    return this.#held.notebook;
  }

  /** The keys of everything that could not be read and was put aside, in earlier visits too. */
  get setAside() {
    return this.#copies.setAsideTexts();
  }

  get canUndo() {
    return this.#steps.length > 0;
  }

  /** The step that would be undone next, {what} among it, or undefined. */
  get lastStep() {
    return this.#steps.at(-1);
  }

  /**
   * Lets `change` edit a copy of the newest notebook, another tab's changes included, and saves it.
   * Where saving is refused the change is kept for this visit and `trouble` says why.
   */
  update(change) {
    this.#catchUp();
    const draft = copyOf(this.notebook);
    change(draft);
    this.write(difference(this.notebook, draft));
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
    return this.#steps.at(-1);
  }

  /** Takes in another copy of the notebook; of each field the later text stays. */
  merge(notebook, what = "") {
    this.#catchUp();
    const before = this.notebook;
    this.#join(notebook);
    this.#finish(before, difference(before, this.notebook), { undoable: true, what });
  }

  /** Makes the notebook hold what this one holds, and nothing else. */
  restore(notebook, what = "") {
    this.apply(difference(this.notebook, notebook), what);
  }

  /**
   * Undoes the last step, or the one given, but for what was written over it since. Returns whether
   * there was anything to undo.
   */
  undo(step) {
    this.#catchUp();
    if (step) return this.#undo(step);
    while (this.canUndo) if (this.#undo(this.#steps.at(-1))) return true;
    return false;
  }

  #undo(step) {
    const changes = stillRight(this.notebook, step.changes);
    if (changes.length) this.#commit(changes, { undoable: false });
    // Only now: a step that fails can be tried again.
    this.#steps = this.#steps.filter((other) => other !== step);
    if (changes.length) this.undone = step.what;
    return changes.length > 0;
  }

  /** Removes everything: the notebook, its copies, and the last results of worksheets. */
  erase() {
    this.#copies.erase();
    this.#forget();
    this.dispatchEvent(new Event("saved"));
  }

  #use(storage) {
    const copies = new Copies(storage);
    this.#copies = copies;
    this.#text = null;
    const heard = (key, text) => copies === this.#copies && this.#changedElsewhere(key, text);
    storage.watch(heard, KEY);
  }

  #commit(changes, step) {
    const before = this.notebook;
    this.#held.change(changes);
    this.#finish(before, changes, step);
  }

  #finish(before, changes, { undoable, what }) {
    if (undoable && changes.length)
      this.#steps.push({ changes: stepBack(before, this.notebook, changes), what });
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

  /** Begins a visit with what is stored, what other tabs were about to store, and few stamps. */
  #open() {
    this.#copies.moveOver();
    this.#catchUp();
    this.#goodText = this.#text;
    this.savedAt ??= this.#goodTextAt = this.#copies.savedAt;
    const since = largestStamp(this.notebook);
    const recent = this.#copies.recent().map(({ key, text }) => {
      const { notebook } = readNotebook(text, { since });
      return { key, part: notebook ?? emptyNotebook() };
    });
    const unknown = recent.filter(({ part }) => !knows(this.notebook, part));
    for (const { part } of unknown) this.#join(part);
    if (this.#takeEarlier(this.#copies.earlierText) || unknown.length) this.#save();
    if (!this.trouble) this.#copies.dropEarlier();
    this.#held.fold();
    // What was news is not safe yet: another tab may overwrite it, or there may be no room.
    for (const { key, part } of recent.filter((one) => !unknown.includes(one)))
      this.#copies.forgetRecent(key, largestStamp(part));
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
    this.recoveredFrom = lastGood && (this.#copies.lastGoodAt ?? momentOf(largestStamp(lastGood)));
    this.#save();
    this.dispatchEvent(new Event("set-aside"));
    return false;
  }

  /** Returns whether memory knows more than the other copy. */
  #join(other) {
    this.#text = null;
    return this.#held.join(other);
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
    if (key === EARLIER_KEY && text !== null) this.#hear(() => this.#takeEarlier(text));
    if (key !== KEY) return;
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
    this.#held.clear();
    this.#blocked = false;
    this.trouble = null;
    this.#text = this.#goodText = this.savedAt = this.setAsideKey = this.recoveredFrom = null;
    this.isRecovered = false;
    this.#steps = [];
  }
}

/** Rows nobody stamped have small stamps, which are no time. */
function momentOf(stamp) {
  return stamp > FIRST_TIME ? new Date(stamp) : null;
}
