// One worksheet on the screen, from the moment it is shown until another page is.

import { chooseFromAddress } from "./from-address.mjs";
import { Asking } from "./asking.mjs";
import { BulkTools } from "./bulk.mjs";
import { Buttons } from "./buttons.mjs";
import { nameRating } from "./controls.mjs";
import { Evaluation } from "./evaluation.mjs";
import { Finder } from "./finder.mjs";
import { Form } from "./form.mjs";
import { Outcome } from "./outcome.mjs";
import { printAnswers } from "./on-paper.mjs";
import { State } from "../engine/protocol.mjs";
import { Status } from "./status.mjs";
import { Words, dataIn } from "../page/words.mjs";

export class Session {
  #store;
  #engine;
  #early;
  #signal;
  #words;
  #sheet;
  #element;
  #form;
  #asking;
  #outcome;
  #status;
  #evaluation;
  #buttons;
  #undo;

  /** `root` is the <playbook-worksheet>; `visit` holds what outlives it; `signal` ends it. */
  constructor(root, { store, engine, early }, signal) {
    const element = root.querySelector("form[data-worksheet]");
    const line = (name) => element.querySelector(`[data-${name}]`);
    const sheet = dataIn(root, "sheet");
    this.#store = store;
    this.#engine = engine;
    this.#early = early;
    this.#signal = signal;
    this.#words = new Words(root);
    this.#sheet = sheet;
    this.#element = element;
    this.#form = new Form(element, sheet);
    this.#status = new Status(this.#words, {
      line: line("status"),
      bar: line("progress"),
      savedLine: line("saved"),
    });
    this.#undo = line("undo");
    this.#outcome = new Outcome(this.#form, element, sheet);
    this.#work(sheet);
  }

  /** Puts what asks Python together. */
  #work(sheet) {
    const [form, store, outcome, status] = [this.#form, this.#store, this.#outcome, this.#status];
    const slow = (isSlow, share) => status.working(isSlow, share);
    const asking = new Asking(this.#engine, store, form, sheet, slow);
    const quiet = () => this.#early.answered();
    const parts = { asking, form, outcome, status, store, words: this.#words, quiet };
    this.#asking = asking;
    this.#evaluation = new Evaluation(parts, this.#signal);
    this.#buttons = new Buttons({ ...parts, evaluation: this.#evaluation }, this.#signal);
  }

  open() {
    this.#listen();
    chooseFromAddress(this.#sheet, this.#store);
    const { notebook } = this.#store;
    this.#form.show(notebook);
    this.#equip();
    this.#evaluation.begun = this.#form.isStarted(notebook);
    this.#saved();
    if (this.#engine.state !== State.READY) this.#outcome.showLast(this.#words);
    this.#early.needed();
    this.#engineChanged();
    this.#evaluation.run();
  }

  #listen() {
    const signal = this.#signal;
    const on = (target, type, handle) =>
      target.addEventListener(type, handle.bind(this), { signal });
    on(this.#element, "input", this.#changed);
    on(this.#element, "focusout", this.#left);
    on(this.#element, "click", ({ target }) => this.#buttons.press(target));
    on(this.#element, "submit", (event) => event.preventDefault());
    on(this.#store, "changed", () => this.#evaluation.run());
    on(this.#store, "saved", this.#saved);
    on(this.#store, "set-aside", this.#saved);
    on(this.#store, "other-tab", this.#changedElsewhere);
    on(this.#engine, "state", this.#engineChanged);
    on(document, "visibilitychange", () => this.#evaluation.refresh());
    on(globalThis, "pagehide", () => this.#pageLeft());
    on(globalThis, "beforeprint", () => printAnswers(this.#element));
  }

  /** Adds tools to the groups that may hold many rows. */
  #equip() {
    const signal = this.#signal;
    const apply = (changes) => {
      this.#store.apply(changes);
      this.#form.show(this.#store.notebook);
    };
    for (const rows of this.#form.groups) {
      new Finder(rows, this.#words, signal);
      const place = rows.home.querySelector("[data-bulk]");
      if (place) new BulkTools(place, rows, this.#words, { apply, signal });
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
    this.#store.write([change]);
  }

  async #attach(control) {
    const taken = await this.#asking.attachments.take(control);
    if (taken !== "taken") this.#status.say(`file.${taken}`);
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
    this.#undo.hidden = !this.#store.canUndo;
  }

  #changedElsewhere() {
    this.#status.savedElsewhere();
    this.#form.show(this.#store.notebook);
    this.#evaluation.run();
  }

  #engineChanged() {
    this.#element.dataset.engine = this.#engine.state;
    this.#status.follow(this.#engine);
  }
}
