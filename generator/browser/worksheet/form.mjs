// The form and the notebook: one shows what the other holds.

import { Rows } from "./rows.mjs";
import { controlsNamed, readControls, writeControls } from "./controls.mjs";
import { rowsOf, setAnswer, setRow } from "../notebook/notebook.mjs";

export class Form {
  #element;
  #sheet;
  #groups;

  /** `element` is the `<form data-worksheet>`, `sheet` what was declared of the worksheet. */
  constructor(element, sheet) {
    this.#element = element;
    this.#sheet = sheet;
    const groups = sheet.fields.filter((field) => field.kind === "group");
    this.#groups = new Map(groups.map((group) => [group.id, new Rows(element, group)]));
  }

  /** Shows the notebook; the control that has the focus keeps what is being typed. */
  show(notebook) {
    const answers = notebook.answers[this.#sheet.id] ?? {};
    for (const { id } of this.#plainFields()) {
      if (Object.hasOwn(answers, id)) writeControls(this.#controls(id), answers[id]);
    }
    for (const rows of this.#groups.values()) rows.show(this.#saved(notebook, rows));
  }

  /** Returns whether anything of this worksheet has been answered. */
  isStarted(notebook) {
    const answers = Object.values(notebook.answers[this.#sheet.id] ?? {});
    const rows = [...this.#groups.values()].flatMap((group) => this.#saved(notebook, group));
    return answers.some((answer) => answer.length > 0) || rows.length > 0;
  }

  /** Returns the notebook with what the form shows but nobody typed: choices made beforehand. */
  withDefaults(notebook) {
    const answers = (notebook.answers[this.#sheet.id] ??= {});
    for (const { id } of this.#plainFields()) answers[id] ??= readControls(this.#controls(id));
    for (const rows of this.#groups.values()) rows.addDefaults(this.#saved(notebook, rows));
    return notebook;
  }

  /** Returns the change to the notebook that the control's new value is, or null. */
  changeOf(control) {
    const { name } = control;
    const row = control.closest("[data-row]");
    const sheet = this.#sheet.id;
    if (!row) {
      if (!this.#plainFields().some(({ id }) => id === name)) return null;
      const value = readControls(this.#controls(name));
      return (notebook) => setAnswer(notebook, sheet, name, value);
    }
    const rows = this.#groups.get(row.dataset.row);
    const answers = rows.changed(row, name);
    return (notebook) => setRow(notebook, sheet, rows.group, row.dataset.rowId, answers);
  }

  /** The rows of the group that has this name. Raises RangeError for a name nobody declared. */
  rows(group) {
    const rows = this.#groups.get(group);
    if (!rows) throw new RangeError(`The worksheet declares no group "${group}".`);
    return rows;
  }

  /** Returns where a field stands: its wrapper, in a row when one is given, or undefined. */
  place(field, rowId) {
    const within = rowId ? this.#row(rowId) : this.#element;
    const places =
      within?.querySelectorAll(`[data-field="${field}"], [data-group="${field}"]`) ?? [];
    return [...places].find((place) => rowId || !place.closest("[data-row]"));
  }

  #row(id) {
    const rows = this.#element.querySelectorAll("[data-row]");
    return [...rows].find((row) => row.dataset.rowId === id);
  }

  #plainFields() {
    return this.#sheet.fields.filter((field) => field.kind !== "group");
  }

  #controls(name) {
    return controlsNamed(this.#element, name).filter((control) => !control.closest("[data-row]"));
  }

  #saved(notebook, rows) {
    return rowsOf(notebook, this.#sheet.id, rows.group);
  }
}
