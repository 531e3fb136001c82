// Tools above the rows of a group: find some of them, and give many the same answer at once.

import { setRow } from "../notebook/notebook.mjs";
import { rowBox, toolbar, valueControl } from "./bulk-controls.mjs";
import { controlsNamed, readControls } from "./controls.mjs";

/** Fewer rows than this are quicker to change one by one. */
const MANY = 6;

/**
 * Fills the group's `[data-bulk]`, where there is one. `group` is what was declared of it;
 * `change(notebook => …)` makes one change that can be undone; `signal` ends it all.
 */
export function bulkTools(form, group, words, { change, signal }) {
  const place = form.querySelector(`[data-bulk="${group.id}"]`);
  if (place) new BulkTools(place, form, group, words, change).open(signal);
}

class BulkTools {
  #place;
  #group;
  #words;
  #change;
  #list;
  #name;
  #found;
  #fields;
  #parts;

  constructor(place, form, group, words, change) {
    this.#place = place;
    this.#group = group;
    this.#words = words;
    this.#change = change;
    this.#list = place.parentElement.querySelector("[data-rows]");
    const needed = group.fields.find(({ required }) => required) ?? group.fields[0];
    this.#name = needed.id;
    this.#found = group.fields.filter(({ kind }) => kind === "text").map(({ id }) => id);
    this.#fields = group.fields.filter(({ id }) => id !== needed.id);
    this.#parts = toolbar(this.#fields, words);
  }

  open(signal) {
    const { find, all, field, set, elements } = this.#parts;
    this.#place.replaceChildren(...elements);
    const on = (target, type, handle) =>
      target.addEventListener(type, handle.bind(this), { signal });
    // What is typed here is about the rows, and no answer of the worksheet.
    on(this.#place, "input", (event) => event.stopPropagation());
    on(find, "input", this.#show);
    on(all, "input", this.#pickAll);
    on(field, "input", this.#offerValues);
    on(set, "click", this.#set);
    on(this.#list, "input", this.#picked, { capture: true });
    const watch = new MutationObserver(() => this.#follow());
    watch.observe(this.#list, { childList: true });
    signal.addEventListener("abort", () => this.#close(watch));
    this.#offerValues();
    this.#follow();
  }

  #close(watch) {
    watch.disconnect();
    this.#place.replaceChildren();
    this.#withoutBoxes();
  }

  /** Rows came or went: each has its box, unless they are too few to need any of this. */
  #follow() {
    const isMuch = this.#rows().length >= MANY;
    this.#place.hidden = !isMuch;
    if (isMuch) {
      for (const row of this.#rows()) if (!boxOf(row)) row.prepend(rowBox(row, this.#words));
    } else {
      this.#parts.find.value = "";
      this.#withoutBoxes();
    }
    this.#show();
  }

  #withoutBoxes() {
    for (const row of this.#rows()) boxOf(row)?.parentElement.remove();
  }

  /** Shows the rows that hold every word looked for; a row without a name is being written. */
  #show() {
    const words = plain(this.#parts.find.value).split(/\s+/);
    for (const row of this.#rows()) {
      const text = plain(this.#found.map((field) => answer(row, field)).join(" "));
      row.hidden = this.#isNamed(row) && !words.every((word) => text.includes(word));
      // Nobody should change what they don't see.
      if (row.hidden) boxOf(row).checked = false;
    }
    this.#parts.undo.hidden = true;
    this.#count();
  }

  #pickAll() {
    for (const row of this.#shown()) boxOf(row).checked = this.#parts.all.checked;
    this.#count();
  }

  #picked(event) {
    if (!("pick" in event.target.dataset)) return;
    event.stopPropagation();
    this.#count();
  }

  #offerValues() {
    const field = this.#field();
    this.#parts.value.replaceChildren(valueControl(field, this.#words));
  }

  #set() {
    const rows = this.#pickedRows();
    if (!rows.length) {
      this.#say(this.#words.say("bulk.none"));
      return;
    }
    const { id: field } = this.#field();
    const value = this.#parts.value.querySelector("input, select").value;
    const ids = rows.map(({ dataset }) => dataset.rowId);
    this.#change((notebook) => {
      for (const id of ids) setRow(notebook, this.#group, id, { [field]: value });
    });
    this.#say(this.#counted("changed", ids.length));
    this.#parts.undo.hidden = false;
  }

  #count() {
    const named = this.#rows().filter((row) => this.#isNamed(row)).length;
    const shown = this.#shown().length;
    const picked = this.#pickedRows().length;
    const { all, set } = this.#parts;
    all.checked = picked > 0 && picked === shown;
    all.indeterminate = picked > 0 && picked < shown;
    set.textContent = this.#counted("set", picked);
    const found = this.#words.say("bulk.shown", { count: shown, total: named });
    this.#say(`${found} ${this.#counted("picked", picked)}`);
  }

  #say(text) {
    this.#parts.count.textContent = text;
  }

  #counted(key, count) {
    const form = new Intl.PluralRules(document.documentElement.lang).select(count);
    return this.#words.say(`bulk.${key}.${form === "one" ? "one" : "other"}`, { count });
  }

  #field() {
    return this.#fields.find(({ id }) => id === this.#parts.field.value);
  }

  #rows() {
    return [...this.#list.querySelectorAll("[data-row]")];
  }

  #shown() {
    return this.#rows().filter((row) => !row.hidden && this.#isNamed(row));
  }

  #pickedRows() {
    return this.#shown().filter((row) => boxOf(row)?.checked);
  }

  #isNamed(row) {
    return answer(row, this.#name).trim() !== "";
  }
}

function boxOf(row) {
  return row.querySelector("[data-pick]");
}

function answer(row, field) {
  return readControls(controlsNamed(row, field));
}

/** Returns the text for comparing: small letters without accents. */
function plain(text) {
  return text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().trim();
}
