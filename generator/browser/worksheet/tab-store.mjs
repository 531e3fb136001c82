// The store as a worksheet with a draft sees it: its answers are those of this tab's draft.

import { ANSWERS } from "../notebook/schema.mjs";

export class TabStore {
  #store;
  #sheet;
  #record;
  #isMore;

  /**
   * `record()` returns the record of answers that stands for the worksheet's in this tab;
   * `isMore(answers)` whether there is more in one than what a form begins with.
   */
  constructor(store, sheet, record, isMore) {
    this.#isMore = isMore;
    this.#store = store;
    this.#sheet = sheet;
    this.#record = record;
  }

  get notebook() {
    const { notebook } = this.#store;
    const record = this.#record();
    if (record === this.#sheet) return notebook;
    const answers = { ...notebook[ANSWERS], [this.#sheet]: notebook[ANSWERS][record] ?? {} };
    return { ...notebook, [ANSWERS]: answers };
  }

  get canUndo() {
    return this.#store.canUndo;
  }

  get lastStep() {
    return this.#store.lastStep;
  }

  get isExample() {
    return this.#store.isExample;
  }

  refuses(changes) {
    return this.#store.refuses(changes);
  }

  get undone() {
    return this.#store.undone;
  }

  write(changes, what) {
    this.#store.write(this.#mapped(changes), what);
  }

  /** A draft of which nothing is left is taken out, unless it is the worksheet's own record. */
  apply(changes, what) {
    const mapped = this.#mapped(changes).map((change) => this.#emptied(change));
    return this.#store.apply(mapped, what);
  }

  note(changes) {
    this.#store.note(this.#mapped(changes));
  }

  remember(changes) {
    this.#store.remember(this.#mapped(changes));
  }

  undo(step) {
    return this.#store.undo(step);
  }

  #mapped(changes) {
    return changes.map((change) => (this.#isDraft(change) ? this.#toRecord(change) : change));
  }

  #isDraft({ collection, id }) {
    return collection === ANSWERS && id === this.#sheet;
  }

  #toRecord(change) {
    return { ...change, id: this.#record() };
  }

  #emptied(change) {
    const { collection, id, values } = change;
    if (collection !== ANSWERS || id === this.#sheet || id !== this.#record()) return change;
    const left = { ...this.#store.notebook[ANSWERS][id], ...values };
    return this.#isMore(left) ? change : { ...change, values: null };
  }
}
