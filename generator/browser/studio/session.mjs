// One person's work in the studio: every change goes to Python, and what that answers is saved, can be
// undone, and is told to other tabs.

import { AssetError } from "../engine/assets.mjs";
import { Below } from "./below.mjs";
import { Checking } from "./checking.mjs";
import { toldValue } from "./fields/values.mjs";
import { History } from "./history.mjs";
import { OpenForm } from "./open-form.mjs";
import { OwnFiles } from "./own-files.mjs";
import { problemText } from "./problem-text.mjs";
import { Typing } from "./typing.mjs";

/** What a form shows of the file it writes begins with the folder. */
export const FOLDER = /^content\/own\//;

/** Events: change (there is something new to show), files (one of them has changed). */
export class Session extends EventTarget {
  /** @type {StudioState} */
  state = { collections: [], problems: [], pages: [] };
  /** The last thing that was done, in words. */
  said = "";
  /** Why the last call had no answer, or null. */
  failure = null;
  /** Fulfilled once everything was checked after it was opened. */
  checked = Promise.resolve();

  #python;
  #drafts;
  #tabs;
  #words;
  #own = new OwnFiles();
  #history = new History();
  #typing = new Typing((typed) => this.#tell(typed));
  #opened = new OpenForm(
    (name, payload) => this.#call(name, payload),
    (entry) => this.listed(entry),
    (file) => String(this.#own.read(file.replace(FOLDER, "")) ?? ""),
  );
  #below = new Below(
    (name, payload) => this.#call(name, payload),
    () => this.#save({}),
  );
  #checking = new Checking(
    (name, payload) => this.#call(name, payload),
    (reply) => this.#take(reply),
  );

  /**
   * @param {StudioPython} python
   * @param {import("./draft-store.mjs").DraftStore} drafts
   * @param {import("../page/words.mjs").Words} words
   */
  constructor(python, drafts, tabs, words) {
    super();
    this.#python = python;
    this.#drafts = drafts;
    this.#tabs = tabs;
    this.#words = words;
  }

  /** The form of the entry that is open, or null. */
  get form() {
    return this.#opened.shown;
  }

  /** The form of the entry that is open. Raises TypeError where none is. */
  get openForm() {
    if (!this.form) throw new TypeError("No entry is open.");
    return this.form;
  }

  get own() {
    return this.#own;
  }

  get history() {
    return this.#history;
  }

  /** Why nothing is saved at the moment: "denied", "full" or null. */
  get trouble() {
    return this.#drafts.trouble;
  }

  get savedAt() {
    return this.#drafts.savedAt;
  }

  /** Goes on with the draft of this browser, or begins with what the site was built with. */
  async open() {
    const draft = await this.#drafts.open();
    const { own, state } = await this.#python.call("open", { own: draft?.files ?? null });
    this.#own = new OwnFiles(own);
    this.#history = new History(draft?.history);
    this.#show({ ...this.state, ...state });
    this.checked = this.#checkFirst(draft?.below);
  }

  async #checkFirst(below) {
    this.#checking.begin();
    await this.#checking.through();
    await this.#reread(); // what was opened meanwhile didn't know its page yet
    await this.#below.take(below);
    this.#show();
  }

  /** What shipped below each of the own words when they were written. */
  get below() {
    return this.#below.record;
  }

  /** What an update has changed below the own words. */
  get news() {
    return this.#below.news;
  }

  /** Takes over what shipped below the words that are there now, and says what has changed since. */
  async takeBelow(below) {
    await this.#below.take(below);
    await this.#save({});
    this.#below.note();
    this.#show();
  }

  /** Opens the form of an entry. */
  async openEntry(entry) {
    this.said = "";
    await this.#typing.finish();
    await this.#opened.open(entry);
    this.#show();
  }

  closeEntry() {
    this.#opened.close();
    this.#show();
  }

  /** Returns what a field of the open form holds, as it is typed. */
  valueOf(field) {
    return this.#typing.valueOf(field, this.openForm);
  }

  /** Changes a field; while an answer is on its way, only the newest text waits. */
  edit(field, value) {
    this.said = "";
    this.#typing.set(field, value, this.openForm);
    this.#show();
    return this.#typing.send();
  }

  /** Shows a field of a form as Python has it, once the person has left it. */
  async settle(name, form) {
    await this.#typing.sent();
    if (this.#typing.settle(name, form)) this.#show();
  }

  /**
   * Makes a change that is no field's: `name` is what Python calls it, `what` what can be undone.
   * Returns Python's answer, or null where there was none.
   * @returns {Promise<StudioReply | null>}
   */
  async change(name, payload, what) {
    this.said = "";
    await this.#typing.finish();
    return this.#change(name, payload, { what, key: "" });
  }

  /** Asks Python for something that changes nothing; null where there was no answer. */
  async ask(name, payload = {}) {
    await this.#typing.sent();
    return this.#call(name, payload);
  }

  /**
   * Returns {path, html} of a page as it will be, or null where there is none. It's made piece by piece, as
   * a check is, of which it needs the first part.
   */
  async preview(page) {
    try {
      let reply = { more: true };
      while (reply.more) reply = await this.#python.call("preview", { page });
      return reply;
    } catch (error) {
      console.error(error);
      return null;
    }
  }

  /** Makes all files those of `files`; what was done before can be undone. */
  replace(files, what) {
    return this.change("put", { files: this.#own.differenceTo(files) }, what);
  }

  undo() {
    return this.#walk("undo");
  }

  redo() {
    return this.#walk("redo");
  }

  /** Takes in what another tab has done: {files, step} of a change, or {files, walk} of an undo. */
  async hear({ files, step, walk }) {
    if (step) this.#history.add(step);
    else this.#history[walk]();
    this.#typing.settleAll();
    await this.#put(files);
  }

  say(text) {
    this.said = text;
    this.#show();
  }

  async #walk(walk) {
    await this.#typing.finish();
    const step = this.#history[walk]();
    if (!step) return;
    const files = walk === "undo" ? step.before : step.after;
    this.#tabs.tell({ files, walk });
    await this.#put(files);
    await this.#save(files);
    this.say(this.#words.text(`${walk}.done`, { what: step.what }));
  }

  /** Takes in files as another tab or an undo has them. */
  async #put(files) {
    this.#own.apply(files);
    const reply = await this.#call("put", { files });
    if (reply) this.#take(reply);
    this.#checking.begin();
    this.dispatchEvent(new Event("files"));
    await this.#reread();
  }

  /** Tells Python what was typed into one field of a form. */
  async #tell({ field, value, form: { entry, title } }) {
    const what = this.#words.text("step.set", { field: field.label, entry: title });
    const payload = { entry, field: field.name, value: toldValue(field, value) };
    await this.#change("set", payload, { what, key: `${entry} ${field.name}` });
  }

  async #change(name, payload, step) {
    const reply = await this.#call(name, payload);
    if (reply) await this.#keep(reply, step);
    return reply;
  }

  async #call(name, payload) {
    try {
      const reply = await this.#python.call(name, payload);
      this.failure = null;
      return reply;
    } catch (error) {
      this.#fail(error);
      return null;
    }
  }

  /** @param {StudioReply} reply */
  async #keep(reply, { what, key }) {
    if (!reply.state) return this.#refuse(reply.problems);
    const { files = {} } = reply;
    this.#take(reply);
    this.#checking.begin();
    if (Object.keys(files).length) {
      const step = { key, what, before: this.#own.apply(files), after: files };
      this.#history.add(step);
      this.#tabs.tell({ files, step });
      this.dispatchEvent(new Event("files"));
      await this.#save(files);
      this.#below.note();
    }
    if (!reply.form) await this.#reread();
    this.#show();
  }

  async #save(files) {
    const { saved } = this.#history;
    await this.#drafts.save(this.trouble ? this.#own.all : files, saved, this.below);
  }

  /** @param {StudioReply} reply */
  #take({ state, form }) {
    this.#opened.take(form);
    this.#show({ ...this.state, ...state });
  }

  async #reread() {
    await this.#opened.reread();
    this.#show();
  }

  /** Returns what the list says of an entry, or undefined. */
  listed(entry) {
    return this.state.collections.flatMap(({ entries }) => entries).find(({ id }) => id === entry);
  }

  /** @param {StudioProblem[]} problems */
  #refuse(problems = []) {
    this.say(problems.map((problem) => problemText(problem, this)).join(" "));
  }

  #fail(error) {
    console.error(error);
    this.failure = error;
    const key = error instanceof AssetError ? "step_missing" : "step_failed";
    this.say(this.#words.text(key, { file: error.file }));
  }

  #show(state = this.state) {
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }
}
