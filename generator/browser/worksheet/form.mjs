// The form and the notebook: one shows what the other holds.

import { answerChange, answersIn, withDefault } from "./answers.mjs";
import { People } from "./people.mjs";
import { Rows } from "./rows.mjs";
import { shownFields } from "./conditions.mjs";
import { controlsNamed, readControls, writeControls } from "./controls.mjs";
import { showPicks } from "./picks.mjs";
import { rowsOf } from "../notebook/notebook.mjs";
import { ownField } from "../notebook/schema.mjs";

/** Fields and lists of a step that are asked. */
const PLACES = ":is([data-field], [data-group]):not([hidden], [hidden] *, [data-row] *)";

export class Form {
  #element;
  #sheet;
  #groups;
  #people;

  /** `element` is the `<form data-worksheet>`, `sheet` what was declared of the worksheet. */
  constructor(element, sheet) {
    this.#element = element;
    this.#sheet = sheet;
    const groups = sheet.fields.filter((field) => field.kind === "group");
    this.#groups = new Map(groups.map((group) => [group.id, new Rows(element, group)]));
    this.#people = new People(element);
  }

  /** Shows the notebook; the control with the focus keeps what is typed, unless to `overwrite`. */
  show(notebook, { overwrite = false } = {}) {
    this.#people.show(notebook.contacts);
    for (const field of this.#plainFields()) {
      const answers = answersIn(notebook, this.#sheet.id, field);
      if (overwrite || Object.hasOwn(answers, field.id))
        writeControls(
          this.#controls(field.id),
          answers[field.id] ?? field.default ?? "",
          overwrite,
        );
    }
    for (const rows of this.#groups.values()) rows.show(this.#saved(notebook, rows));
    this.#showAsked();
  }

  /** Opens what is folded and was filled in before: what counts in a result has to be seen. */
  unfold() {
    for (const step of this.#element.querySelectorAll("details[data-folded]"))
      step.open ||= this.#undecided().some(({ id }) => this.#isFilled(step, id));
  }

  #isFilled(step, name) {
    return step.contains(this.place(name)) && readControls(this.#controls(name)).trim() !== "";
  }

  /** Shows the fields that the answers ask for, and steps with nothing else in them not at all. */
  #showAsked() {
    const { fields } = this.#sheet;
    const conditional = fields.filter(({ show_when: conditions }) => conditions);
    if (!conditional.length) return;
    const shown = shownFields(fields, (name) => readControls(this.#controls(name)));
    const places = conditional.map(({ id }) => [this.place(id), shown.has(id)]);
    for (const [place, isShown] of places) place.hidden = !isShown;
    for (const step of new Set(places.map(([place]) => place.closest(".pb-step"))))
      step.hidden = !step.querySelector(PLACES);
  }

  /** Offers the answers to choose from that only Python knows: {field: [{id, label}]}. */
  offer(choices, notebook) {
    for (const field of this.#sheet.fields.filter(({ kind }) => kind === "column")) {
      const [select] = this.#controls(field.id);
      this.place(field.id).hidden = !choices[field.id];
      const offered = choices[field.id] ?? [];
      select.replaceChildren(...offered.map(({ id, label }) => new Option(label, id)));
      const saved = answersIn(notebook, this.#sheet.id, field)[field.id];
      if (offered.some(({ id }) => id === saved)) select.value = saved;
    }
    for (const field of this.#sheet.fields.filter(({ kind }) => kind === "pick")) {
      const chosen = answersIn(notebook, this.#sheet.id, field)[field.id];
      showPicks(this.place(field.id), field.id, choices[field.id] ?? [], chosen);
    }
  }

  /** Shows in the lists what Python knows of their rows: {id: facts}. */
  inform(facts = {}) {
    for (const rows of this.#groups.values()) rows.inform(facts);
  }

  /** Suggests people's names where the control asks for some. */
  suggest(control) {
    if (control.hasAttribute("list")) this.#people.suggest(control);
  }

  /** Returns whether anything of this worksheet has been answered. */
  isStarted(notebook) {
    const answers = Object.values(ownField(notebook.answers, this.#sheet.id) ?? {});
    const rows = [...this.#groups.values()].flatMap((group) => this.#saved(notebook, group));
    return answers.some((answer) => answer.length > 0) || rows.length > 0;
  }

  /** Returns whether these answers hold more than what the fields begin with. */
  isDraft(answers = {}) {
    return this.#undecided().some(({ id }) => answers[id]?.trim());
  }

  /** Returns the notebook with the choices made beforehand that nobody touched. */
  withDefaults(notebook) {
    let filled = notebook;
    for (const field of this.#plainFields()) {
      const shown = readControls(this.#controls(field.id));
      filled = withDefault(filled, this.#sheet.id, field, shown);
    }
    for (const { group } of this.#groups.values()) filled = withRowDefaults(filled, group);
    return filled;
  }

  /** Returns the change to the notebook that the control's new value is, or null. */
  changeOf(control) {
    const { name } = control;
    const row = control.closest("[data-row]");
    if (row) {
      const rows = this.rows(row.dataset.row);
      const values = rows.changed(row, name);
      return { collection: rows.group.notebook, id: row.dataset.rowId, values };
    }
    this.#showAsked();
    const field = this.#plainFields().find(({ id }) => id === name);
    return field ? answerChange(this.#sheet.id, field, readControls(this.#controls(name))) : null;
  }

  /** All groups of rows. */
  get groups() {
    return [...this.#groups.values()];
  }

  /** The rows of the group that has this name. Raises RangeError for a name nobody declared. */
  rows(group) {
    const rows = this.#groups.get(group);
    if (!rows) throw new RangeError(`The worksheet declares no group "${group}".`);
    return rows;
  }

  /** Puts these rows into the page, where they may be left out of a long list. */
  reveal(ids) {
    for (const rows of this.#groups.values()) rows.reveal(ids);
  }

  /** Opens this row, where it is in the page. */
  open(id) {
    for (const rows of this.#groups.values()) rows.open(id);
  }

  /** Returns where a field stands: its wrapper, in a row when one is given, or undefined. */
  place(field, rowId) {
    const within = rowId ? this.#row(rowId) : this.#element;
    const places =
      within?.querySelectorAll(`[data-field="${field}"], [data-group="${field}"]`) ?? [];
    return [...places].find((place) => rowId || !place.closest("[data-row]"));
  }

  #row(id) {
    return this.groups.map((rows) => rows.find(id)).find(Boolean);
  }

  #plainFields() {
    return this.#sheet.fields.filter(({ kind }) => kind !== "group" && kind !== "file");
  }

  /** Fields that begin empty. */
  #undecided() {
    return this.#plainFields().filter((field) => !field.default);
  }

  #controls(name) {
    return controlsNamed(this.#element, name).filter((control) => !control.closest("[data-row]"));
  }

  #saved(notebook, rows) {
    return rowsOf(notebook, rows.group);
  }
}

/** Returns the notebook with what a new row shows in each row that lacks it. */
function withRowDefaults(notebook, group) {
  const given = group.fields.filter((field) => field.default);
  if (!given.length) return notebook;
  const defaults = Object.fromEntries(given.map((field) => [field.id, field.default]));
  const ours = new Set(rowsOf(notebook, group));
  const filled = (row) => (ours.has(row) ? { ...defaults, ...row } : row);
  return { ...notebook, [group.notebook]: notebook[group.notebook].map(filled) };
}
