// Rows of people as a list: one line each, of which one is open; opened, sorted and walked by keys.

import { COLUMNS, Columns } from "./columns.mjs";
import { followColumn } from "./beside.mjs";
import { create } from "../page/dom.mjs";

/** Fewer rows than this are all open; of as many or more, only the one that is worked in. */
const MANY = 6;

export class Lines {
  #rows;
  #words;
  #columns;
  #buttons = new Map();
  #sort = { column: "", isDescending: false };
  /** Rows that were in the page before: they stay as open as they are. */
  #seen = new Set();

  /** `rows` are those of a group whose template has lines; `signal` ends it. */
  constructor(rows, words, signal) {
    this.#rows = rows;
    this.#words = words;
    this.#columns = new Columns(rows.group.fields, words);
    const on = (target, type, handle, options) =>
      target.addEventListener(type, handle.bind(this), { signal, ...options });
    on(rows.home, "click", this.#pressed);
    on(rows.home, "keydown", this.#key);
    on(rows, "shown", this.#follow);
    on(rows, "added", ({ detail }) => this.#makeRoom(detail));
    on(rows, "written", ({ detail }) => this.#say(detail));
    on(rows, "informed", this.#follow);
    this.#offerSorting(signal);
    followColumn(rows.home, signal);
    this.#follow();
  }

  #offerSorting(signal) {
    const place = this.#rows.home.querySelector("[data-columns]");
    place.setAttribute("aria-label", this.#words.text("row.sort"));
    place.replaceChildren(create("span", { textContent: this.#words.text("row.sort") }));
    for (const column of COLUMNS) {
      const button = create(
        "button",
        { type: "button", className: "pb-sort" },
        { "data-sort": column },
      );
      button.addEventListener("click", () => this.#sortBy(column), { signal });
      this.#buttons.set(column, button);
      place.append(button);
    }
    signal.addEventListener("abort", () => place.replaceChildren());
  }

  #sortBy(column) {
    const isDescending = this.#sort.column === column && !this.#sort.isDescending;
    this.#sort = { column, isDescending };
    const { saved, facts } = this.#rows;
    this.#rows.order(this.#columns.sorted(saved, facts, column, isDescending));
  }

  #follow() {
    const { shown, facts, home } = this.#rows;
    for (const row of shown) {
      this.#say(row);
      if (!this.#seen.has(row.id)) row.isOpen = shown.length < MANY;
      this.#seen.add(row.id);
    }
    home.querySelector("[data-columns]").hidden = shown.length < MANY;
    home.toggleAttribute("data-many", shown.length >= MANY);
    const ranked = [...facts.values()].some(({ rank }) => rank);
    this.#buttons.get("priority").hidden = !ranked;
    for (const [column, button] of this.#buttons) this.#name(column, button);
  }

  #name(column, button) {
    const isActive = column === this.#sort.column;
    const way = this.#sort.isDescending ? "descending" : "ascending";
    button.textContent = this.#words.text(`row.column.${column}`);
    button.setAttribute("aria-pressed", String(isActive));
    if (!isActive) return;
    const heard = create("span", {
      className: "pb-unseen",
      textContent: `, ${this.#words.text(`row.${way}`)}`,
    });
    const arrow = create(
      "span",
      { textContent: this.#sort.isDescending ? " ↓" : " ↑" },
      { "aria-hidden": "true" },
    );
    button.append(heard, arrow);
  }

  /** Writes what is known of a row into its line. */
  #say(row) {
    const answers = this.#rows.answersOf(row.id);
    for (const cell of row.element.querySelectorAll("[data-cell]")) {
      const text = this.#columns.text(cell.dataset.cell, answers, this.#rows.facts.get(row.id));
      if (cell.textContent !== text) cell.textContent = text;
    }
  }

  #pressed({ target }) {
    const line = target.closest("summary");
    if (!line || line.parentElement.open) return;
    const row = this.#rowOf(line);
    if (row) this.#makeRoom(row);
  }

  /** Closes the other rows of many; what was pressed stays under the pointer. */
  #makeRoom(opened) {
    const { shown } = this.#rows;
    if (shown.length < MANY) return;
    const { top } = opened.element.getBoundingClientRect();
    for (const row of shown) if (row !== opened) row.isOpen = false;
    scrollBy(0, opened.element.getBoundingClientRect().top - top);
  }

  #rowOf(element) {
    const { rowId } = element.closest("[data-row]")?.dataset ?? {};
    return this.#rows.shown.find(({ id }) => id === rowId);
  }

  #key(event) {
    const row = this.#rowOf(event.target);
    if (!row || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === "Escape") this.#close(row);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.matches("summary")) return;
    event.preventDefault();
    const { shown } = this.#rows;
    shown[shown.indexOf(row) + step]?.element.querySelector("summary").focus();
  }

  #close(row) {
    if (!row.isOpen) return;
    row.isOpen = false;
    row.focus();
  }
}
