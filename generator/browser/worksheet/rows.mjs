// The rows of a repeating group.

import { controlsNamed, readControls, writeControls } from "./controls.mjs";
import { newRowId } from "../notebook/notebook.mjs";
import { fill } from "../page/words.mjs";

const ROW = "__row__";

export class Rows {
  /** What was declared of the group. */
  group;

  #home;
  #list;
  #template;
  #shown = false;
  /** Identifiers of rows that are in the notebook; others are blanks nobody wrote into. */
  #saved = new Set();

  constructor(form, group) {
    this.group = group;
    this.#home = form.querySelector(`[data-group="${group.id}"]`);
    this.#list = this.#home.querySelector("[data-rows]");
    this.#template = this.#home.querySelector("[data-row-template]");
  }

  /**
   * Shows the saved rows in their order. A blank row stays while somebody is in it; with nothing
   * saved there is one the first time, to begin with.
   */
  show(saved) {
    const ids = new Set(saved.map(({ id }) => id));
    const blanks = this.#rows().filter(
      (row) => this.#isBlank(row) && row.contains(document.activeElement),
    );
    const rows = saved.map((answers) =>
      this.#write(this.#find(answers.id) ?? this.#made(answers.id), answers),
    );
    if (!this.#shown && !rows.length) rows.push(this.#made(newRowId()));
    this.#arrange([...rows, ...blanks]);
    this.#saved = ids;
    this.#shown = true;
    this.#name();
  }

  /** Puts in answers a saved row lacks and the form shows. Changes `saved`. */
  addDefaults(saved) {
    const shown = new Map(this.#rows().map((row) => [row.dataset.rowId, row]));
    for (const answers of saved) {
      const row = shown.get(answers.id);
      if (row) Object.assign(answers, { ...this.#read(row), ...answers });
    }
  }

  /** Returns what to save after `name` changed in a row: the answer, of a new row all of them. */
  changed(row, name) {
    this.#name(row);
    const isNew = !this.#saved.has(row.dataset.rowId);
    this.#saved.add(row.dataset.rowId);
    return isNew ? this.#read(row) : { [name]: readControls(controlsNamed(row, name)) };
  }

  /** Adds a blank row, moves the focus into it and returns its title. */
  add() {
    const row = this.#made(newRowId());
    this.#list.append(row);
    this.#name();
    row.querySelector("[name]")?.focus();
    return this.#title(row);
  }

  /** Removes a row, moves the focus to its neighbour and returns the title it had. */
  remove(row) {
    const title = this.#nameOf(row);
    const neighbour = row.nextElementSibling ?? row.previousElementSibling ?? this.#home;
    row.remove();
    this.#saved.delete(row.dataset.rowId);
    this.#name();
    neighbour.querySelector("[data-remove], [data-add]")?.focus();
    return title;
  }

  #rows() {
    return [...this.#list.querySelectorAll("[data-row]")];
  }

  #find(id) {
    return this.#rows().find((row) => row.dataset.rowId === id);
  }

  #isBlank(row) {
    return !this.#saved.has(row.dataset.rowId);
  }

  /** Puts exactly these rows into the list; one that is in its place keeps the focus in it. */
  #arrange(rows) {
    for (const row of this.#rows()) if (!rows.includes(row)) row.remove();
    rows.forEach((row, index) => {
      if (this.#list.children[index] !== row)
        this.#list.insertBefore(row, this.#list.children[index] ?? null);
    });
  }

  /** Returns a new row, not yet in the list. */
  #made(id) {
    const row = this.#template.content.querySelector("[data-row]").cloneNode(true);
    row.dataset.rowId = id;
    for (const element of [row, ...row.querySelectorAll("*")]) {
      for (const attribute of element.attributes)
        attribute.value = attribute.value.replaceAll(ROW, id);
    }
    return row;
  }

  #read(row) {
    const names = this.group.fields.map(({ id }) => [id, readControls(controlsNamed(row, id))]);
    return Object.fromEntries(names);
  }

  #write(row, answers) {
    for (const { id } of this.group.fields) {
      if (Object.hasOwn(answers, id)) writeControls(controlsNamed(row, id), answers[id]);
    }
    return row;
  }

  /** Puts number, title and answers into the texts of one row, or of all. */
  #name(only) {
    for (const row of only ? [only] : this.#rows()) {
      const values = this.#values(row);
      for (const element of row.querySelectorAll("[data-row-text]")) {
        element.textContent = fill(element.dataset.rowText, values);
      }
    }
  }

  /** What {…} stands for in a row's texts; an empty answer is called by the row's title. */
  #values(row) {
    const title = this.#title(row);
    const answers = Object.entries(this.#read(row)).map(([id, answer]) => [
      id,
      answer.trim() || title,
    ]);
    return { ...Object.fromEntries(answers), title };
  }

  #title(row) {
    return fill(row.dataset.rowTitle, { number: this.#rows().indexOf(row) + 1 });
  }

  /** How to speak of a row: by the answer its remove button names it with, or by its title. */
  #nameOf(row) {
    const [, key] =
      /\{(\w+)\}/.exec(row.querySelector("[data-remove]")?.dataset.rowText ?? "") ?? [];
    return this.#values(row)[key ?? "title"];
  }
}
