// One worksheet on the screen, from the moment it is shown until another page is.

import { copyTextOf } from "../page/clipboard.mjs";
import { follow } from "../page/follow.mjs";
import { download } from "../page/download.mjs";
import { bulkTools } from "./bulk.mjs";
import { Asking } from "./asking.mjs";
import { nameRating } from "./controls.mjs";
import { Form } from "./form.mjs";
import { removeRow } from "../notebook/notebook.mjs";
import { Outcome } from "./outcome.mjs";
import { State } from "../engine/protocol.mjs";
import { Status } from "./status.mjs";
import { Words, dataIn, dayText } from "../page/words.mjs";

/** Showing a result holds up typing; one that takes longer than this is not shown for each key. */
const FREE_MS = 30;
/** The longest a person who stopped typing waits because of that. */
const LONGEST_PAUSE_MS = 400;
/** How long nobody has to have typed before things are done that can wait. */
const QUIET_MS = 500;

export class Session {
  #store;
  #engine;
  #early;
  #signal;
  #sheet;
  #words;
  #element;
  #form;
  #asking;
  #outcome;
  #status;
  #undo;
  #begun = false;
  #soon = 0;
  #later = 0;

  /** `root` is the <playbook-worksheet>; `visit` holds what outlives it; `signal` ends it. */
  constructor(root, { store, engine, early }, signal) {
    const element = root.querySelector("form[data-worksheet]");
    const line = (name) => element.querySelector(`[data-${name}]`);
    this.#store = store;
    this.#engine = engine;
    this.#early = early;
    this.#signal = signal;
    this.#sheet = dataIn(root, "sheet");
    this.#words = new Words(root);
    this.#element = element;
    this.#form = new Form(element, this.#sheet);
    const slow = (isSlow) => this.#status.working(isSlow);
    this.#asking = new Asking(engine, store, this.#form, this.#sheet, slow);
    this.#outcome = new Outcome(this.#form, element, this.#sheet);
    this.#status = new Status(this.#words, line("status"), line("saved"));
    this.#undo = line("undo");
  }

  open() {
    const { notebook } = this.#store;
    this.#listen();
    this.#equip();
    this.#form.show(notebook);
    this.#begun = this.#form.isStarted(notebook);
    this.#saved();
    if (this.#engine.state !== State.READY) this.#outcome.showLast(this.#words);
    this.#early.needed();
    this.#engineChanged();
    this.#evaluate();
  }

  #listen() {
    const signal = this.#signal;
    const on = (target, type, handle) =>
      target.addEventListener(type, handle.bind(this), { signal });
    on(this.#element, "input", this.#changed);
    on(this.#element, "focusout", this.#left);
    on(this.#element, "click", this.#clicked);
    on(this.#element, "submit", (event) => event.preventDefault());
    on(this.#store, "saved", this.#saved);
    on(this.#store, "set-aside", this.#saved);
    on(this.#store, "other-tab", this.#changedElsewhere);
    on(this.#engine, "state", this.#engineChanged);
    on(document, "visibilitychange", this.#shownAgain);
    on(globalThis, "pagehide", () => this.#outcome.keep());
    signal.addEventListener("abort", () => this.#close());
  }

  /** Adds tools to the groups that may hold many rows. */
  #equip() {
    const change = (edit) => {
      this.#store.change(edit);
      this.#showChanged();
    };
    for (const group of this.#sheet.fields.filter(({ kind }) => kind === "group"))
      bulkTools(this.#element, group, this.#words, { change, signal: this.#signal });
  }

  #close() {
    clearTimeout(this.#soon);
    clearTimeout(this.#later);
    this.#outcome.keep();
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
    this.#begun = true;
    this.#store.update(change);
    this.#evaluateSoon();
  }

  #left({ target }) {
    if (target.name && this.#begun) this.#outcome.problems.touch(target);
  }

  #clicked({ target }) {
    const button = target.closest("button");
    if (!button) return;
    const { act, add, copy, export: kind } = button.dataset;
    if (add) this.#addRow(add);
    else if (copy) this.#copy(copy);
    else if (kind) this.#export(kind);
    else if (act) this.#act(button);
    else if ("undo" in button.dataset) this.#takeBack();
    else if ("remove" in button.dataset) this.#removeRow(button.closest("[data-row]"));
  }

  #addRow(group) {
    this.#status.say("row.added", { title: this.#form.rows(group).add() });
  }

  #removeRow(row) {
    const rows = this.#form.rows(row.dataset.row);
    const title = rows.remove(row);
    this.#store.update((notebook) =>
      removeRow(notebook, rows.group, row.dataset.rowId),
    );
    this.#status.say("row.removed", { title });
    this.#evaluateSoon();
  }

  async #copy(id) {
    const copied = await copyTextOf(document.getElementById(id));
    this.#status.say(copied ? "copied" : "copy.failed");
  }

  async #export(kind) {
    try {
      const reply = await this.#asking.export(kind);
      this.#show(reply);
      if (!reply.download) return this.#status.say("download.failed");
      download(reply.download);
      if (reply.changes.length) this.#store.apply(reply.changes);
      return this.#status.say("download.ready", { name: reply.download.name });
    } catch (error) {
      return this.#status.report(error);
    }
  }

  /** Does what a button in the result offers, and follows it where it leads. */
  async #act(button) {
    try {
      const { changes, problems, said } = await this.#asking.act(button);
      this.#outcome.problems.show(problems);
      if (!changes.length) return;
      this.#store.apply(changes);
      this.#status.tell(said);
      if (button.dataset.href) follow(button.dataset.href);
      else this.#showChanged();
    } catch (error) {
      this.#status.report(error);
    }
  }

  #takeBack() {
    this.#store.undo();
    this.#status.say("undone");
    this.#showChanged();
  }

  /** Shows what changed in the notebook by other means than typing here. */
  #showChanged() {
    this.#form.show(this.#store.notebook);
    this.#evaluateSoon();
  }

  async #attach(control) {
    const taken = await this.#asking.attachments.take(control);
    if (!taken) this.#status.say("file.too-large");
    this.#begun = true;
    this.#evaluateSoon();
  }

  /** At once for most results; for one that is dear to show, when the typing pauses. */
  #evaluateSoon() {
    const { costMs } = this.#outcome;
    const pause = costMs < FREE_MS ? 0 : Math.min(costMs * 2, LONGEST_PAUSE_MS);
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#evaluate(), pause);
  }

  async #evaluate() {
    try {
      const reply = await this.#asking.evaluate();
      if (reply && !this.#signal.aborted) this.#show(reply);
    } catch (error) {
      this.#status.report(error);
    }
  }

  /** Leaves what can wait until the typing pauses. */
  #show(reply) {
    this.#form.offer(reply.choices, this.#store.notebook);
    this.#outcome.show(reply, { begun: this.#begun });
    this.#status.answered();
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      this.#outcome.keep();
      this.#early.answered();
    }, QUIET_MS);
  }

  #saved() {
    this.#status.saved(this.#store);
    this.#undo.hidden = !this.#store.canUndo;
  }

  #changedElsewhere() {
    this.#status.savedElsewhere();
    this.#showChanged();
  }

  /** A plan made yesterday is out of date. */
  #shownAgain() {
    if (document.visibilityState === "visible" && this.#asking.day !== dayText(new Date())) {
      this.#evaluateSoon();
    }
  }

  #engineChanged() {
    this.#element.dataset.engine = this.#engine.state;
    this.#status.follow(this.#engine);
  }
}
