// Give many rows of a group the same answer at once.

import { rowBox, toolbar, valueControl } from "./bulk-controls.mjs";
import { pluralForm } from "./made.mjs";

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

  /** `apply(changes)` makes changes of the notebook that can be undone; `signal` ends it all. */
  constructor(place, rows, words, { apply, signal }) {
    this.#place = place;
    this.#rows = rows;
    this.#words = words;
    this.#apply = apply;
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
    this.#parts.undo.hidden = true;
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
      this.#say(this.#words.say("bulk.none"));
      return;
    }
    const values = { [this.#field().id]: this.#parts.value.querySelector("input, select").value };
    const { notebook: collection } = this.#rows.group;
    const changed = this.#counted("changed", ids.length);
    this.#apply(ids.map((id) => ({ collection, id, values })), changed.replace(/\.$/, ""));
    this.#say(changed);
    this.#parts.undo.hidden = false;
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
    this.#say(this.#counted("picked", picked));
  }

  #say(text) {
    this.#parts.count.textContent = text;
  }

  #counted(key, count) {
    return this.#words.say(`bulk.${key}.${count ? pluralForm(count) : "none"}`, { count });
  }

  #field() {
    return this.#fields.find(({ id }) => id === this.#parts.field.value);
  }
}

function boxOf(element) {
  return element.querySelector("[data-pick]");
}
