// Which rows of a long list stand in the page: a thousand of them would make every key wait.

import { isOnPhone } from "../page/phone.mjs";

/** So many rows are shown at first, and as many again each time somebody asks for more. */
export const STEP = 50;

/** A phone shows fewer at first: what comes below the list is to be reached, too. */
const ON_A_PHONE = 6;

function atFirst() {
  return isOnPhone() ? ON_A_PHONE : STEP;
}

export class ListPage {
  /** How many of the rows that fit what is looked for are not shown. */
  hidden = 0;

  #most = atFirst();
  /** @type {(answers: Row) => boolean} */
  #fits = () => true;
  #shown = new Set();

  /** Looks for the rows whose answers `fits` accepts, and shows the first of them. */
  narrow(fits) {
    this.#fits = fits;
    this.#most = atFirst();
    this.#shown.clear();
  }

  more() {
    this.#most += STEP;
  }

  /** Shows this row until something else is looked for. */
  keep(id) {
    this.#shown.add(id);
  }

  fits(answers) {
    return this.#fits(answers);
  }

  /** Returns the rows to show, in their order. One that is shown stays, whatever is written in it. */
  of(rows) {
    const fitting = rows.filter((row) => this.#fits(row));
    const first = new Set(fitting.slice(0, this.#most));
    const page = rows.filter((row) => first.has(row) || this.#shown.has(row.id));
    this.#shown = new Set(page.map(({ id }) => id));
    this.hidden = fitting.filter(({ id }) => !this.#shown.has(id)).length;
    return page;
  }
}
