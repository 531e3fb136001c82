// The notebook, shared by all worksheets and all tabs: what is changed, undone and heard of in it.

import { difference } from "./changes.mjs";
import { copyOf, isEmpty } from "./schema.mjs";
import { StoredNotebook } from "./stored-notebook.mjs";
import { pathOf } from "./timestamps.mjs";
import { UndoSteps } from "./undo-steps.mjs";
import { BrowserStorage } from "../page/storage.mjs";

/**
 * Events: changed (here, about to be saved), undoing (before that), saved, replaced, deleted,
 * set-aside, other-tab, erased (elsewhere).
 */
export class Store extends EventTarget {
  #stored;
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
    this.#stored = new StoredNotebook(storage, id, (type) => this.#announce(type));
  }

  /**
   * Goes on in another storage, and leaves nothing in the one before; returns whether there is room
   * for that. What is there already is taken in.
   */
  moveTo(storage) {
    return this.#stored.moveTo(storage);
  }

  /** Whether what is saved is gone with the tab. */
  get isTabOnly() {
    return this.#stored.isTabOnly;
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
    return this.#stored.notebook;
  }

  /** Why nothing is saved at the moment: "denied" or "full", or null. */
  get trouble() {
    return this.#stored.trouble;
  }

  /** When the notebook was last saved, or null. */
  get savedAt() {
    return this.#stored.savedAt;
  }

  /** The key under which a notebook was put that could not be read, or null. */
  get setAsideKey() {
    return this.#stored.setAsideKey;
  }

  /** Whether the last good copy has taken its place. */
  get isRecovered() {
    return this.#stored.isRecovered;
  }

  /** When that had been saved: a Date, or null where nobody knows. */
  get recoveredFrom() {
    return this.#stored.recoveredFrom;
  }

  /** {key, text} of everything that could not be read and was put aside, in earlier visits too. */
  get setAside() {
    return this.#stored.setAsideTexts;
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
    this.#stored.catchUp();
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
    this.#stored.catchUp();
    this.#steps.wrote(changes);
    this.#commit(changes, { undoable: changes.some(({ values }) => values === null), what });
  }

  /** Makes changes that nobody would take back: what is noted beside what a person does. */
  note(changes) {
    this.#stored.catchUp();
    this.#commit(changes, { undoable: false });
  }

  /** Does the same with what a result has to remember: it is undone with the step it follows from. */
  remember(changes) {
    this.note(changes);
    this.#steps.follow(this.notebook, changes);
  }

  /**
   * Applies a list of changes, {collection, id, values} each, as one that can be undone; `what`
   * names it then. Returns the step for `undo`. Raises
   * RangeError or TypeError, having changed nothing, where one of them fits no notebook.
   */
  apply(changes, what = "") {
    this.#stored.catchUp();
    this.#commit(changes, { undoable: true, what });
    return this.lastStep;
  }

  /**
   * Takes in another copy of the notebook; of each field the later text stays. Then it makes
   * `changes` of both together, as one step to undo, which `what` names.
   */
  merge(notebook, what = "", changes = []) {
    this.#stored.catchUp();
    const before = this.notebook;
    this.#stored.join(notebook);
    this.#stored.change(changes);
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
    this.#stored.catchUp();
    if (step) return this.#undo(step);
    while (this.canUndo) if (this.#undo(this.lastStep)) return true;
    return false;
  }

  #undo(step) {
    const commit = (changes) => {
      this.dispatchEvent(new Event("undoing"));
      this.#commit(changes, { undoable: false });
    };
    return this.#steps.undo(step, this.notebook, commit);
  }

  /** Removes everything: the notebook, its copies, and the last results of worksheets. */
  erase() {
    this.#stored.erase();
    this.#steps.clear();
    this.dispatchEvent(new Event("deleted"));
    this.dispatchEvent(new Event("saved"));
  }

  #commit(changes, step) {
    const before = this.notebook;
    this.#stored.change(changes);
    this.#finish(before, changes, step);
  }

  #finish(before, changes, { undoable, what }) {
    if (undoable && changes.length) this.#steps.add(before, this.notebook, changes, what);
    this.#stored.keepLastGood();
    // Whoever works from the notebook can begin while it is being saved.
    if (changes.length) this.dispatchEvent(new Event("changed"));
    this.#stored.save();
    this.#stored.keepRecent(changes.map(({ collection, id }) => pathOf(collection, id)));
  }

  #announce(type) {
    if (type === "erased") this.#steps.clear();
    this.dispatchEvent(new Event(type));
  }
}
