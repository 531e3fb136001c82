// What the buttons of a worksheet do: rows, copies, downloads, and what a result offers.

import { copyTextOf } from "../page/clipboard.mjs";
import { elementIn } from "../page/dom.mjs";
import { download } from "../page/download.mjs";
import { Jobs } from "./jobs.mjs";
import { Rehearsal } from "./rehearsal.mjs";
import { follow } from "../page/follow.mjs";

export class Buttons {
  #form;
  #store;
  #client;
  #evaluation;
  #outcome;
  #status;
  #words;
  #settled;
  #jobs;
  #signal;

  /** `cancel` is the button that ends a job; `signal` says when the person goes to another page. */
  constructor(parts, cancel, signal) {
    const { form, store, client, evaluation, outcome, status, words, settled } = parts;
    this.#jobs = new Jobs(cancel, parts, signal);
    this.#form = form;
    this.#store = store;
    this.#client = client;
    this.#evaluation = evaluation;
    this.#outcome = outcome;
    this.#status = status;
    this.#words = words;
    this.#settled = settled;
    this.#signal = signal;
  }

  /** Does what the button stands for that a click on `target` was meant for, if any. */
  press(target) {
    const button = target.closest("button");
    if (!button) return;
    const { act, add, copy, export: kind, job, rehearse } = button.dataset;
    if (add) this.#addRow(add);
    else if (copy) this.#copy(copy);
    else if (kind) this.#export(kind);
    else if (rehearse) this.#rehearse(button);
    else if (act) this.#act(button);
    else if (job) this.#job(button);
    else if ("cancel" in button.dataset) this.#cancelJob();
    else if ("undo" in button.dataset) this.#takeBack();
    else if ("restore" in button.dataset) this.#restoreRow(button.closest("[data-group]"));
    else if ("remove" in button.dataset) this.#removeRow(button.closest("[data-row]"));
  }

  #addRow(group) {
    this.#status.announce("row.added", { title: this.#form.rows(group).add() });
  }

  #removeRow(row) {
    const { row: group, rowId: id } = row.dataset;
    const rows = this.#form.rows(group);
    const said = (title) => this.#words.text("row.removed", { title });
    const title = rows.remove(row, said);
    const what = said(title).replace(/\.$/, "");
    this.#store.write([{ collection: rows.group.notebook, id, values: null }], what);
    this.#status.announce("row.removed", { title });
  }

  #restoreRow({ dataset: { group } }) {
    this.#takeBack();
    this.#form.rows(group).focusRestored();
  }

  async #copy(id) {
    const copied = await copyTextOf(document.getElementById(id));
    this.#status.announce(copied ? "copied" : "copy.failed");
  }

  /** The pace somebody speaks at belongs to them: it goes into the notebook's settings. */
  #rehearse({ dataset: { rehearse, count, rate } }) {
    const measured = (own) => {
      const values = { pitch_rate_wpm: String(own) };
      this.#apply([{ collection: "settings", id: "", values }], this.#words.text("rehearse.undo"));
    };
    const text = elementIn(document, `#${rehearse}`).textContent;
    new Rehearsal(this.#words, measured, this.#signal).open(text, Number(count), Number(rate));
  }

  async #export(kind) {
    try {
      const reply = await this.#client.export(kind);
      if (!this.#signal.aborted) this.#evaluation.show(reply);
      if (!reply.download) return this.#status.announce("download.failed");
      download(reply.download);
      // What the file held: to take that back would leave its entries in the calendar for ever.
      if (reply.changes.length) this.#store.note(reply.changes);
      return this.#status.announce("download.ready", { name: reply.download.name });
    } catch (error) {
      return this.#status.report(error);
    }
  }

  /** Does what a button in the result offers, and follows it unless the person has left. */
  async #act(button) {
    const { href, focus } = button.dataset;
    const address = href && new URL(href, document.baseURI).href;
    try {
      const row = this.#settled.rowOf(button);
      const field = button.closest("[data-field]")?.querySelector("[name]");
      const { changes, problems, message, undo, note } = await this.#client.act(button);
      this.#outcome.problems.show(problems, { refused: problems.length > 0 });
      if (!changes.length || this.#store.refuses(changes)) return;
      const what = undo || message;
      const step = this.#apply(changes, what);
      this.#outcome.said(row ? message : "");
      if (row) this.#settled.settle(row, { message, what, step, note });
      else this.#status.show(message);
      field?.focus();
      if (address && !this.#signal.aborted) follow(address);
      if (focus) await this.#goTo(focus);
    } catch (error) {
      this.#status.report(error);
    }
  }

  /** Has the work done that a button offers; what was typed meanwhile is part of the next result. */
  async #job(button) {
    this.#status.hush();
    try {
      const reply = await this.#jobs.run(button);
      if (!reply || this.#signal.aborted) return;
      const { changes, problems, message, undo } = reply;
      this.#outcome.problems.show(problems, { refused: problems.length > 0 });
      if (!changes.length) return;
      this.#apply(changes, undo || message);
      this.#outcome.said("");
      this.#status.show(message);
    } catch (error) {
      this.#status.report(error);
    }
  }

  #cancelJob() {
    if (this.#jobs.cancel()) this.#status.announce("job.cancelled");
  }

  /** Moves to the field that an act has filled, once the new result shows it. */
  async #goTo(field) {
    await this.#evaluation.run();
    const control = this.#form.place(field)?.querySelector("input, textarea");
    const folded = control?.closest("details");
    if (folded) folded.open = true;
    control?.focus();
  }

  #apply(changes, what) {
    const step = this.#store.apply(changes, what);
    this.#form.show(this.#store.notebook, { overwrite: true });
    return step;
  }

  #takeBack() {
    const isUndone = this.#store.undo();
    const { undone: what } = this.#store;
    if (!isUndone) this.#status.announce("undone.nothing");
    else if (what) this.#status.announce("undone.of", { what });
    else this.#status.announce("undone");
    this.#form.show(this.#store.notebook, { overwrite: true });
  }
}
