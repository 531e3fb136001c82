// The rows of a repeating group. The notebook holds them all; the page shows some of a long list.

import { ListPage } from "./list-page.mjs";
import { Removed } from "./removed.mjs";
import { FormRow } from "./row.mjs";
import { newRowId } from "../notebook/notebook.mjs";

/**
 * A "shown" event follows each change of which rows stand in the page, "written" (with the row) each
 * answer in one of them, "added" a new one, "informed" new facts from Python.
 */
export class Rows extends EventTarget {
  /** What was declared of the group. */
  group;

  #home;
  #list;
  #template;
  #page = new ListPage();
  #removed;
  #begun = false;
  /** Answers of the rows in the notebook by id, in their order. */
  #saved = new Map();
  /** Every row made so far by its id; those without answers are blanks nobody wrote into. */
  #made = new Map();
  /** What Python knows of rows, by their id. */
  #facts = new Map();
  /** The place of each row in the order somebody asked for, by its id; others come behind. */
  #places = new Map();

  constructor(form, group) {
    super();
    this.group = group;
    this.#home = form.querySelector(`[data-group="${group.id}"]`);
    this.#list = this.#home.querySelector("[data-rows]");
    this.#template = this.#home.querySelector("[data-row-template]");
    this.#removed = new Removed(this.#home.querySelector("[data-removed]"));
  }

  /** The group's element on the page. */
  get home() {
    return this.#home;
  }

  /** The answers of all rows in the notebook, in their order; nobody changes them. */
  get saved() {
    return [...this.#saved.values()];
  }

  /** The answers of the rows that fit what is looked for. */
  get found() {
    return this.saved.filter((answers) => this.#page.fits(answers));
  }

  /** What Python knows of rows beside what is typed into them, by id. */
  get facts() {
    return this.#facts;
  }

  /** The answers of a row, {} of a blank one. */
  answersOf(id) {
    return this.#saved.get(id) ?? {};
  }

  /** Takes what Python knows of rows: {id: facts}. */
  inform(facts) {
    this.#facts = new Map(Object.entries(facts));
    this.dispatchEvent(new Event("informed"));
  }

  /** Shows the rows in this order of their ids. */
  order(ids) {
    this.#places = new Map(ids.map((id, place) => [id, place]));
    this.#arrange();
  }

  /** How many of those are not in the page. */
  get hidden() {
    return this.#page.hidden;
  }

  /** The rows in the page, in their order. */
  get shown() {
    const rows = [...this.#list.children].map(({ dataset }) => this.#made.get(dataset.rowId));
    return rows.filter(Boolean);
  }

  /**
   * Shows the saved rows. A blank row stays while somebody is in it; with nothing saved there is
   * one the first time, to begin with.
   */
  show(saved) {
    const blanks = this.shown.filter((row) => this.#isBlank(row) && row.hasFocus);
    this.#saved = new Map(saved.map((answers) => [answers.id, answers]));
    for (const row of [...this.#made.values()])
      if (this.#isBlank(row) && !blanks.includes(row)) this.#drop(row);
    if (!this.#begun && !saved.length && !("noBlank" in this.#home.dataset))
      this.#list.append(this.#row(newRowId()).element);
    this.#begun = true;
    this.#arrange();
  }

  /** Shows the rows that `fits` accepts by their answers. */
  narrow(fits) {
    this.#page.narrow(fits);
    this.#arrange();
  }

  /** Shows more rows and moves the focus to the first of them. */
  more() {
    const before = new Set(this.shown);
    this.#page.more();
    this.#arrange();
    this.shown.find((row) => !before.has(row))?.focus();
  }

  /** Puts these rows into the page, as far as they are in the notebook. */
  reveal(ids) {
    const missing = ids.filter((id) => this.#saved.has(id) && !this.find(id));
    if (!missing.length) return;
    for (const id of missing) this.#page.keep(id);
    this.#arrange();
  }

  /** Shows the fields of a row in the page. */
  open(id) {
    if (this.find(id)) this.#made.get(id).isOpen = true;
  }

  /** Returns the element of a row in the page, or undefined. */
  find(id) {
    const element = this.#made.get(id)?.element;
    return element?.isConnected ? element : undefined;
  }

  /** Returns what to save after `name` changed in a row: the answer, of a new row all of them. */
  changed({ dataset: { rowId: id } }, name) {
    const row = this.#made.get(id);
    const isNew = this.#isBlank(row);
    const values = isNew ? this.#firstAnswers(row) : { [name]: row.answer(name) };
    this.#saved.set(id, { ...this.#saved.get(id), id, ...values });
    this.#page.keep(id);
    if (isNew) this.#arrange();
    else row.name(this.#number(row));
    row.showAsked();
    this.dispatchEvent(new CustomEvent("written", { detail: row }));
    return values;
  }

  /** Returns all that a row holds once something is written into it: also whose row it is. */
  #firstAnswers(row) {
    const { belongs_to: list } = this.group;
    return list ? { belongs_to: list, ...row.read() } : row.read();
  }

  /** Adds a blank row, moves the focus into it and returns its title. */
  add() {
    const row = this.#row(newRowId());
    this.#list.append(row.element);
    this.#nameAll();
    this.dispatchEvent(new Event("shown"));
    row.open();
    this.dispatchEvent(new CustomEvent("added", { detail: row }));
    return row.title(this.#number(row));
  }

  /**
   * Removes a row and returns the name it had. In its place, `said(name)` and a button that takes
   * it back have the focus; where nothing was written in it, its neighbour has.
   */
  remove(element, said) {
    const row = this.#made.get(element.dataset.rowId);
    const name = row.called(this.#number(row));
    const [next, previous] = this.#neighbours(row);
    const wasBlank = this.#isBlank(row);
    this.#saved.delete(row.id);
    this.#drop(row);
    this.#arrange();
    if (wasBlank)
      (next ?? previous ?? this.#home).querySelector("summary, [data-remove], [data-add]").focus();
    else this.#removed.show(row.id, said(name), this.#list, next);
    return name;
  }

  /** Moves the focus into the row that was removed last, once it is back. */
  focusRestored() {
    const { id } = this.#removed;
    this.reveal([id]);
    this.#made.get(id)?.open();
  }

  /** Returns the elements of the rows after and before this one. */
  #neighbours(row) {
    const rows = this.shown;
    const place = rows.indexOf(row);
    return [rows[place + 1]?.element, rows[place - 1]?.element];
  }

  #drop({ id, element }) {
    element.remove();
    this.#made.delete(id);
  }

  #isBlank({ id }) {
    return !this.#saved.has(id);
  }

  #row(id) {
    if (!this.#made.has(id)) this.#made.set(id, new FormRow(this.#template, this.group.fields, id));
    return this.#made.get(id);
  }

  /** Puts what is to be shown into the list; a row that is in its place keeps the focus in it. */
  #arrange() {
    const blanks = this.shown.filter((row) => this.#isBlank(row));
    const rows = this.#page.of(this.#inOrder()).map((answers) => this.#written(answers));
    place(
      this.#list,
      [...rows, ...blanks].map(({ element }) => element),
    );
    this.#nameAll();
    this.dispatchEvent(new Event("shown"));
  }

  #inOrder() {
    if (!this.#places.size) return this.saved;
    const place = ({ id }) => this.#places.get(id) ?? this.#places.size;
    return this.saved.sort((one, other) => place(one) - place(other));
  }

  #written(answers) {
    const row = this.#row(answers.id);
    row.write(answers);
    return row;
  }

  #nameAll() {
    const places = new Map([...this.#saved.keys()].map((id, index) => [id, index + 1]));
    let blanks = this.#saved.size;
    for (const row of this.shown) row.name(places.get(row.id) ?? ++blanks);
  }

  #number(row) {
    const index = [...this.#saved.keys()].indexOf(row.id);
    if (index >= 0) return index + 1;
    const blanks = this.shown.filter((other) => this.#isBlank(other));
    return this.#saved.size + blanks.indexOf(row) + 1;
  }
}

/** Makes these and nothing else the children of the list, moving as few of them as it can. */
function place(list, elements) {
  const wanted = new Set(elements);
  for (const element of [...list.children]) if (!wanted.has(element)) element.remove();
  elements.forEach((element, index) => {
    if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
  });
}
