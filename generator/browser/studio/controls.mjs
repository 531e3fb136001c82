// What the controls of the page do, and what they have set: the search, the open dialog, the page shown.

import { download } from "../page/download.mjs";
import { idOf } from "./fields/field.mjs";
import { fieldOf } from "./problem-field.mjs";
import { FOLDER } from "./session.mjs";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Event: change. */
export class Controls extends EventTarget {
  /** What the list is searched for. */
  query = "";
  /** Which entries the list has: "all", a state, or "problems". */
  shown = "all";
  /** The collection a dialog is about, or null. @type {StudioCollection | null} */
  collection = null;

  #root;
  #parts;
  #draw;

  /** `draw` draws the page at once. */
  constructor(root, parts, draw) {
    super();
    this.#root = root;
    this.#parts = parts;
    this.#draw = draw;
    parts.incoming.addEventListener("change", () => this.#offered());
  }

  /** The collection a dialog is about. Raises TypeError where none is. */
  get #asked() {
    if (!this.collection) throw new TypeError("No dialog is about a collection.");
    return this.collection;
  }

  set(changes) {
    Object.assign(this, changes);
    this.dispatchEvent(new Event("change"));
  }

  /** Opens an entry, shows the page it is on, and moves to its form, or to one of its fields. */
  async openEntry(id, field = "") {
    const { session, preview } = this.#parts;
    await session.openEntry(id);
    if (!session.form) return;
    this.#focus(`#${field ? idOf(field) : "studio-form"}`, "#studio-form");
    // Which page an entry is on is known once all was checked for the first time.
    if (!session.form.page) await session.checked;
    const form = session.form?.entry === id ? session.form : null;
    if (form?.page) preview.show(form.page, form.anchor ?? "");
  }

  /** Goes back to the list, where the entry was. */
  backToList() {
    const { session } = this.#parts;
    const { entry } = session.openForm;
    session.closeEntry();
    this.#focus(`[data-entry="${CSS.escape(entry)}"]`, "#studio-find");
  }

  /** @param {StudioProblem} problem */
  async showProblem(problem) {
    const { entry, field } = problem;
    const { session } = this.#parts;
    await this.openEntry(entry, field ?? "");
    const inner = session.form && fieldOf(problem, session.form);
    if (inner) this.#focus(`#${idOf(inner)}`, "#studio-form");
    if (!field) this.#root.querySelector(".pb-studio-text").open = true;
  }

  showProblems() {
    this.#focus("#studio-problems");
  }

  /** Adds an entry called `title` to the collection that was asked about. */
  async add(title) {
    const { session, words } = this.#parts;
    const { id: collection } = this.#asked;
    const before = new Set(this.#ids(collection));
    const what = words.text("step.add", { title });
    const reply = await session.change("add", { collection, title }, what);
    const added = reply?.form?.entry ?? this.#ids(collection).find((id) => !before.has(id));
    if (added) await this.openEntry(added);
  }

  reset(field) {
    const { session, words } = this.#parts;
    const { entry, title } = session.openForm;
    const what = words.text("step.reset", { field: field.label, entry: title });
    return session.change("reset", { entry, field: field.name }, what);
  }

  write(text) {
    const { session, words } = this.#parts;
    const { file, title } = session.openForm;
    const what = words.text("step.write", { entry: title });
    return session.change("write", { path: file.replace(FOLDER, ""), text }, what);
  }

  /** Leaves one's own words as they are, above what ships now. @param {StudioNews} news */
  async keepMine({ entry, field }) {
    const { session } = this.#parts;
    const reply = await session.ask("keep_mine", { below: session.below, entry, field });
    if (reply) await session.takeBelow(reply.below);
    this.#focus("#studio-news", "#studio-list");
  }

  /** Has what ships now take the place of one's own words. @param {StudioNews} news */
  async takeTheirs({ entry, field, label }) {
    const { session, words } = this.#parts;
    const { below } = session;
    const what = words.text("step.taken", { field: label });
    await session.change("take_theirs", { below, entry, field }, what);
    await session.takeBelow(below);
    this.#focus("#studio-news", "#studio-list");
  }

  openDialog(name, changes = {}) {
    this.set(changes);
    this.#draw();
    this.#dialog(name).showModal();
    this.#focus(`#studio-${name}`);
  }

  closeDialog() {
    for (const dialog of this.#root.querySelectorAll("dialog[open]")) dialog.close();
  }

  /** Opens the dialog "add" or "workbook" about a collection. */
  openAbout(id, name) {
    const collection = this.#parts.session.state.collections.find((one) => one.id === id);
    this.openDialog(name, { collection });
  }

  async downloadWorkbook() {
    const file = await this.#parts.session.ask("export", { collection: this.#asked.id });
    if (file) download({ name: file.name, type: WORKBOOK, bytes: file.bytes });
  }

  /** What is offered takes the place of the dialog in which its file was chosen. */
  #offered() {
    if (!this.#parts.incoming.offer) return;
    this.closeDialog();
    this.openDialog("offer");
  }

  #ids(collection) {
    const found = this.#parts.session.state.collections.find(({ id }) => id === collection);
    return found.entries.map(({ id }) => id);
  }

  /** @returns {HTMLDialogElement} */
  #dialog(name) {
    return this.#root.querySelector(`[data-dialog=${name}]`);
  }

  #focus(selector, otherwise = selector) {
    this.#draw();
    const target = this.#root.querySelector(selector) ?? this.#root.querySelector(otherwise);
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details"))
      fold.open = true;
    target?.focus();
  }
}
