// The entry that is open, and its form as Python made it last.

export class OpenForm {
  /** The form, or null. @type {StudioForm | null} */
  shown = null;

  #ask;
  #find;
  #textOf;
  /** The entry that was opened last, whose form may be on its way. */
  #entry = "";
  /** How many forms were asked for: of two on their way, the later one counts. */
  #asked = 0;

  /**
   * `ask(name, payload)` asks Python, `find(entry)` returns what the list says of an entry, or undefined,
   * and `textOf(file)` the text of a file as Python names it.
   */
  constructor(ask, find, textOf) {
    this.#ask = ask;
    this.#find = find;
    this.#textOf = textOf;
  }

  /** Opens the form of an entry. */
  open(entry) {
    this.#entry = entry;
    return this.reread();
  }

  close() {
    this.#entry = "";
    this.shown = null;
  }

  /** Shows the form a reply brought, if it's of what is open. @param {StudioForm} [form] */
  take(form) {
    if (form && form.entry === this.shown?.entry) this.shown = form;
  }

  /** Asks for the form of the entry that was opened last; one that is gone is closed. */
  async reread() {
    const entry = this.#entry;
    if (!entry) return;
    const number = ++this.#asked;
    const form = this.#find(entry) ? await this.#ask("form", { entry }) : null;
    if (number !== this.#asked) return;
    this.shown = form?.problems ? this.#unreadable(entry, form.problems[0]) : form;
    if (!form) this.#entry = "";
  }

  /** A file that can't be read has no fields, and can be put right as text. @returns {StudioForm} */
  #unreadable(entry, { file }) {
    const { title, state, hidden_with } = this.#find(entry);
    const yaml = this.#textOf(file);
    return {
      entry,
      title,
      state,
      hidden_with,
      file,
      page: null,
      anchor: null,
      yaml,
      fields: [],
      colours: {},
      facts: {},
    };
  }
}
