// One worksheet on the screen, from the moment it is shown until another page is.

import { chooseFromAddress } from "./from-address.mjs";
import { WorksheetClient } from "./worksheet-client.mjs";
import { BulkTools } from "./bulk.mjs";
import { Buttons } from "./buttons.mjs";
import { nameRating } from "./controls.mjs";
import { guardExample } from "./example-guard.mjs";
import { Evaluation } from "./evaluation.mjs";
import { Finder } from "./finder.mjs";
import { Form } from "./form.mjs";
import { offersLibraries } from "./library-files.mjs";
import { Lines } from "./lines.mjs";
import { NoteSearch } from "./note-search.mjs";
import { Outcome } from "./outcome.mjs";
import { printAnswers } from "./on-paper.mjs";
import { Rating } from "./rating.mjs";
import { State } from "../engine/protocol.mjs";
import { Settled } from "./settled.mjs";
import { Status } from "./status.mjs";
import { TabStore } from "./tab-store.mjs";
import { Words, dataIn } from "../page/words.mjs";

export class WorksheetSession {
  #sheet;
  #store;
  /** The store with this tab's draft in it. */
  #tabStore;
  #drafts;
  #engine;
  #preload;
  #signal;
  #words;
  #element;
  #form;
  #client;
  #outcome;
  #status;
  #evaluation;
  #settled;
  #buttons;
  #undo;
  /** The bar with the button that makes a record of a draft, where the worksheet has one. */
  #submit;
  /** How many clicks the last one was the end of. */
  #clicks = 0;

  /** `root` is the <playbook-worksheet>; `visit` holds what outlives it; `signal` ends it. */
  constructor(root, { store, engine, preload, drafts }, signal) {
    const element = root.querySelector("form[data-worksheet]");
    const line = (name) => element.querySelector(`[data-${name}]`);
    const sheet = dataIn(root, "sheet");
    this.#sheet = sheet;
    this.#store = store;
    this.#drafts = drafts;
    this.#engine = engine;
    this.#preload = preload;
    this.#signal = signal;
    this.#words = new Words(root);
    this.#element = element;
    this.#form = new Form(element, sheet);
    this.#submit = line("submit");
    this.#status = new Status(this.#words, {
      line: line("status"),
      bar: line("progress"),
      savedLine: line("saved"),
      done: line("said"),
      draft: () => this.#draft(),
    });
    this.#undo = line("undo");
    this.#outcome = new Outcome(this.#form, element, sheet, signal);
    this.#work(sheet);
  }

  /** Puts what asks Python together. */
  #work(sheet) {
    const [form, outcome, status] = [this.#form, this.#outcome, this.#status];
    const store = this.#submit ? this.#withDraft(sheet) : this.#store;
    this.#tabStore = store;
    const slow = (isSlow, share) => status.working(isSlow, share);
    const client = new WorksheetClient(this.#engine, store, form, sheet, slow);
    const quiet = ({ exports }) =>
      this.#preload.answered({ offersLibraries: offersLibraries(sheet.exports, exports) });
    const common = { client, form, outcome, status, store, words: this.#words, quiet };
    this.#settled = new Settled({ ...common, offerUndo: () => this.#offerUndo() });
    const parts = { ...common, settled: this.#settled };
    this.#client = client;
    this.#evaluation = new Evaluation(parts, this.#signal);
    const all = { ...parts, evaluation: this.#evaluation };
    this.#buttons = new Buttons(all, this.#element.querySelector("[data-cancel]"), this.#signal);
  }

  #withDraft(sheet) {
    return new TabStore(this.#store, sheet.id, this.#record, this.#isDraft);
  }

  open() {
    if (this.#store.isExample) this.#guard();
    this.#listen();
    const goOnWith = chooseFromAddress(this.#sheet, this.#tabStore);
    const { notebook } = this.#tabStore;
    this.#form.show(notebook);
    this.#form.unfold();
    this.#equip();
    this.#evaluation.begun = this.#form.isStarted(notebook);
    this.#saved();
    if (this.#engine.state !== State.READY) this.#outcome.showLast(this.#words);
    this.#preload.needed();
    this.#engineChanged();
    this.#evaluation.run();
    if (this.#submit) this.#settleDraft();
    if (goOnWith) this.#element.querySelector(`[name="${goOnWith}"]`).focus();
  }

  #guard() {
    const refused = () => {
      this.#store.refuse();
      this.#form.show(this.#tabStore.notebook, { overwrite: true });
    };
    guardExample(this.#element, refused, this.#signal);
  }

  #record = () => this.#drafts.record(this.#sheet.id, this.#store.notebook, this.#isDraft);

  #isDraft = (answers) => this.#form.isDraft(answers);

  /** Finds out whether the draft is another tab's, or whether there is one without a tab. */
  async #settleDraft() {
    const current = () => this.#store.notebook;
    const whose = await this.#drafts.settle(this.#sheet.id, current, this.#isDraft);
    if (whose === "own" || this.#signal.aborted) return;
    this.#form.show(this.#tabStore.notebook, { overwrite: true });
    this.#evaluation.begun = this.#form.isStarted(this.#tabStore.notebook);
    this.#saved();
    if (whose === "found") this.#status.announce("draft.found");
    this.#evaluation.run();
  }

  #listen() {
    const signal = this.#signal;
    const on = (target, type, handle) =>
      target.addEventListener(type, handle.bind(this), { signal });
    on(this.#element, "input", this.#changed);
    on(this.#element, "focusout", this.#left);
    on(this.#element, "click", this.#pressed);
    on(this.#element, "submit", this.#submitted);
    on(this.#store, "undoing", () => this.#evaluation.forget());
    on(this.#store, "changed", () => this.#evaluation.run());
    on(this.#store, "saved", this.#saved);
    on(this.#store, "set-aside", this.#saved);
    on(this.#store, "replaced", this.#replaced);
    on(this.#store, "deleted", this.#replaced);
    on(this.#store, "other-tab", this.#changedElsewhere);
    on(this.#engine, "state", this.#engineChanged);
    on(document, "visibilitychange", () => this.#evaluation.refresh());
    on(globalThis, "pagehide", () => this.#pageLeft());
    on(globalThis, "beforeprint", () => printAnswers(this.#element));
  }

  #pressed(event) {
    const { target, detail } = event;
    this.#clicks = detail;
    if (this.#outcome.problems.follow(target)) {
      event.preventDefault();
      event.stopPropagation(); // the theme would load the page anew
      return;
    }
    if (target.closest("button")?.type !== "submit") this.#buttons.press(target);
  }

  /** Whoever clicks twice means it once: the second time there is nothing left to submit. */
  #submitted(event) {
    event.preventDefault();
    if (this.#submit && this.#clicks < 2)
      this.#buttons.press(this.#submit.querySelector("[data-act]"));
  }

  #draft() {
    if (!this.#submit) return "";
    const answers = this.#tabStore.notebook.answers[this.#sheet.id];
    return this.#form.isDraft(answers) ? this.#submit.dataset.draft : "";
  }

  /** Adds tools to the groups that may hold many rows. */
  #equip() {
    const signal = this.#signal;
    const apply = (changes, what) => {
      const step = this.#tabStore.apply(changes, what);
      this.#form.show(this.#tabStore.notebook);
      return step;
    };
    const undo = (step) => {
      this.#tabStore.undo(step);
      this.#form.show(this.#tabStore.notebook, { overwrite: true });
    };
    const save = (changes) => {
      this.#evaluation.begun = true;
      this.#tabStore.write(changes);
      this.#form.show(this.#tabStore.notebook);
    };
    const notes = this.#element.querySelector("[data-note-search]");
    if (notes) new NoteSearch(notes, this.#store, this.#words, signal);
    for (const rows of this.#form.groups) {
      if (rows.home.querySelector("[data-columns]")) new Lines(rows, this.#words, signal);
      new Finder(rows, this.#store, this.#words, signal);
      const rating = rows.home.querySelector("[data-rate]");
      if (rating) new Rating(rating, rows, this.#words, { save, signal });
      const place = rows.home.querySelector("[data-bulk]");
      if (place) new BulkTools(place, rows, this.#words, { apply, undo, signal });
    }
  }

  #changed({ target }) {
    if (target.type === "range") nameRating(target);
    if (target.type === "file") {
      this.#attach(target);
      return;
    }
    this.#form.suggest(target);
    const change = this.#form.changeOf(target);
    if (!change) return;
    this.#outcome.problems.touch(target);
    this.#evaluation.begun = true;
    this.#status.hush();
    this.#tabStore.write([change]);
  }

  async #attach(control) {
    const taken = await this.#client.attachments.take(control);
    if (taken !== "taken") this.#status.announce(`file.${taken}`);
    this.#evaluation.begun = true;
    this.#evaluation.run();
  }

  #left({ target }) {
    if (target.name && this.#evaluation.begun) this.#outcome.problems.touch(target);
  }

  /** A date that was on the screen stays, however soon somebody goes. */
  #pageLeft() {
    this.#outcome.keep();
    this.#evaluation.note();
  }

  #saved() {
    this.#status.saved(this.#store);
    this.#offerUndo();
  }

  /** Nobody can tell what a button without words would undo; a row that was settled has its own. */
  #offerUndo() {
    const { lastStep: step } = this.#store;
    this.#undo.hidden = !step?.what || this.#settled.holds(step);
    this.#undo.textContent = this.#words.text("undo.of", { what: step?.what ?? "" });
  }

  #replaced() {
    this.#form.show(this.#tabStore.notebook, { overwrite: true });
    this.#evaluation.run();
  }

  #changedElsewhere() {
    this.#status.savedElsewhere();
    this.#form.show(this.#tabStore.notebook);
    this.#evaluation.run();
  }

  #engineChanged() {
    this.#element.dataset.engine = this.#engine.state;
    this.#status.follow(this.#engine);
  }
}
