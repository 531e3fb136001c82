// Which rows of a long list stand in the page: a thousand of them would make every key wait.

/** So many rows are shown at first, and as many again each time somebody asks for more. */
export const STEP = 50;

export class Excerpt {
  /** How many of the rows that fit what is looked for are not shown. */
  hidden = 0;

  #most = STEP;
  #fits = () => true;
  #kept = new Set();

  /** Looks for the rows whose answers `fits` accepts, and shows the first of them. */
  narrow(fits) {
    this.#fits = fits;
    this.#most = STEP;
    this.#kept.clear();
  }

  more() {
    this.#most += STEP;
  }

  /** Shows this row until something else is looked for. */
  keep(id) {
    this.#kept.add(id);
  }

  fits(answers) {
    return this.#fits(answers);
  }

  /** Returns the rows to show, in their order. One that is shown stays, whatever is written in it. */
  of(rows) {
    const fitting = rows.filter((row) => this.#fits(row));
    const first = new Set(fitting.slice(0, this.#most));
    const shown = rows.filter((row) => first.has(row) || this.#kept.has(row.id));
    this.#kept = new Set(shown.map(({ id }) => id));
    this.hidden = fitting.filter(({ id }) => !this.#kept.has(id)).length;
    return shown;
  }
}
