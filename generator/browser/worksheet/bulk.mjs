// Give many rows of a group the same answer at once.

import { rowBox, toolbar, valueControl } from "./bulk-controls.mjs";

/** Fewer rows than this are quicker to change one by one. */
const MANY = 6;

export class BulkTools {
  #place;
  #rows;
  #words;
  #apply;
  #fields;
  #parts;
  /** Identifiers of the rows that are selected, in the page or not. */
  #picked = new Set();
  #undo;
  /** How many were selected of how many found when that was said last. */
  #counts = "";
  /** What was done last, for its own undo. */
  #step;

  /**
   * `apply(changes, what)` makes changes of the notebook and returns the step that `undo` takes;
   * `signal` ends it all.
   */
  constructor(place, rows, words, { apply, undo, signal }) {
    this.#place = place;
    this.#rows = rows;
    this.#words = words;
    this.#apply = apply;
    this.#undo = undo;
    const { fields } = rows.group;
    const name = fields.find(({ required }) => required) ?? fields[0];
    this.#fields = fields.filter((field) => field !== name);
    this.#parts = toolbar(this.#fields, words);
    this.#open(signal);
  }

  #open(signal) {
    const { all, field, set, elements } = this.#parts;
    this.#place.replaceChildren(...elements);
    const on = (target, type, handle) =>
      target.addEventListener(type, handle.bind(this), { signal });
    // What is chosen here is about the rows, and no answer of the worksheet.
    on(this.#place, "input", (event) => event.stopPropagation());
    on(all, "input", this.#pickAll);
    on(field, "input", this.#offerValues);
    on(set, "click", this.#set);
    on(this.#parts.undo, "click", this.#takeBack);
    on(this.#rows.home, "input", this.#pick);
    on(this.#rows, "shown", this.#follow);
    signal.addEventListener("abort", () => this.#close());
    this.#offerValues();
    this.#follow();
  }

  #close() {
    this.#place.replaceChildren();
    for (const { element } of this.#rows.shown) boxOf(element)?.parentElement.remove();
  }

  /** Nobody should change what a search leaves out, or what is gone. */
  #follow() {
    const found = this.#rows.found.map(({ id }) => id);
    this.#picked = new Set(found.filter((id) => this.#picked.has(id)));
    this.#place.hidden = this.#rows.saved.length < MANY;
    for (const { id, element } of this.#rows.shown) this.#showBox(id, element);
    this.#count();
  }

  #showBox(id, element) {
    if (this.#place.hidden) return boxOf(element)?.parentElement.remove();
    if (!boxOf(element)) element.prepend(rowBox(element, this.#words));
    boxOf(element).checked = this.#picked.has(id);
  }

  #pickAll() {
    const ids = this.#parts.all.checked ? this.#rows.found.map(({ id }) => id) : [];
    this.#picked = new Set(ids);
    this.#follow();
  }

  #pick(event) {
    const { target } = event;
    if (!("pick" in target.dataset)) return;
    event.stopPropagation();
    const { rowId: id } = target.closest("[data-row]").dataset;
    if (target.checked) this.#picked.add(id);
    else this.#picked.delete(id);
    this.#count();
  }

  #offerValues() {
    this.#parts.value.replaceChildren(valueControl(this.#field(), this.#words));
  }

  #set() {
    const ids = [...this.#picked];
    if (!ids.length) {
      this.#say(this.#words.text("bulk.none"));
      return;
    }
    const values = { [this.#field().id]: this.#parts.value.querySelector("input, select").value };
    const { notebook: collection } = this.#rows.group;
    const changed = this.#counted("changed", ids.length);
    const what = changed.replace(/\.$/, "");
    this.#step = this.#apply(
      ids.map((id) => ({ collection, id, values })),
      what,
    );
    this.#say(changed);
    this.#parts.undo.textContent = this.#words.text("undo.of", { what });
    this.#parts.undo.hidden = !this.#step;
  }

  #takeBack() {
    this.#undo(this.#step);
    this.#parts.undo.hidden = true;
    this.#say(this.#words.text("undone"));
  }

  #count() {
    const found = this.#rows.found.length;
    const picked = this.#picked.size;
    const { all, set } = this.#parts;
    all.checked = picked > 0 && picked === found;
    all.indeterminate = picked > 0 && picked < found;
    set.textContent = this.#counted("set", picked);
    // Not `disabled`: that would take it from the keyboard, and it could not say what is missing.
    set.setAttribute("aria-disabled", String(!picked));
    // What was done stays said, with its undo, until somebody selects or looks for others.
    if (this.#counts === `${picked}/${found}`) return;
    this.#counts = `${picked}/${found}`;
    this.#parts.undo.hidden = true;
    this.#say(this.#counted("picked", picked));
  }

  #say(text) {
    this.#parts.count.textContent = text;
  }

  #counted(key, count) {
    if (!count) return this.#words.text(`bulk.${key}.none`);
    return this.#words.textFor(`bulk.${key}`, count);
  }

  #field() {
    return this.#fields.find(({ id }) => id === this.#parts.field.value);
  }
}

function boxOf(element) {
  return element.querySelector("[data-pick]");
}
