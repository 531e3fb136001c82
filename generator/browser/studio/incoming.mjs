// What comes in from outside: a ZIP or a folder to go on with, a colleague's changes, a workbook. What
// would change is offered first, and made only then.

import { filesIn } from "./own-folder.mjs";
import { problemText } from "./problem-text.mjs";

/** Event: change. */
export class Incoming extends EventTarget {
  /** What waits for a decision. @type {StudioOffer | null} */
  offer = null;
  /** What is wrong with the file that was chosen last, in words. */
  refused = "";

  #session;
  #words;

  /** @param {import("./session.mjs").Session} session */
  constructor(session, words) {
    super();
    this.#session = session;
    this.#words = words;
  }

  /** Goes on with the files of a ZIP; returns whether it could be read. */
  async openZip(file) {
    const reply = await this.#ask("unpack", file);
    return reply ? this.#replace(reply.files, file.name, reply) : false;
  }

  /** Goes on with the files of a folder. */
  async openFolder(chosen) {
    const name = chosen[0].webkitRelativePath.split("/")[0];
    return this.#replace(await filesIn(chosen), name);
  }

  /** Goes on with what the running site was built with. */
  async openSites() {
    const draft = this.#session.own.all;
    const { own } = (await this.#session.ask("open", { own: null })) ?? {};
    await this.#session.ask("open", { own: draft });
    return own ? this.#replace(own, this.#words.text("open.site")) : false;
  }

  /** Looks at a colleague's changes. */
  async compare(file) {
    const reply = await this.#ask("merge", file);
    if (reply) this.#offer({ kind: "merge", name: file.name, file, ...reply });
  }

  /** Looks at a workbook of a collection. */
  async readWorkbook(collection, file) {
    const reply = await this.#ask("import", file, { collection });
    if (reply) this.#offer({ kind: "workbook", name: file.name, ...reply });
  }

  /** Makes the changes that are offered; of what both have changed, those `taken` as theirs. */
  async take(taken = []) {
    if (!this.offer) return;
    const { kind, name, file, files } = this.offer;
    this.leave();
    const chosen = taken.length ? await this.#ask("merge", file, { taken }) : { files };
    if (!chosen) return;
    const what = this.#words.text(`step.${kind}`, { name });
    const reply = await this.#session.change("put", { files: chosen.files }, what);
    if (reply) this.#session.say(this.#words.text(`${kind}.done`, { name }));
  }

  leave() {
    this.#offer(null);
  }

  /** Returns Python's answer about a file, or null; the page says why. */
  async #ask(name, file, payload = {}) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const reply = await this.#session.ask(name, { bytes, name: file.name, ...payload });
    if (reply?.files) return reply;
    if (reply) this.#refuse(reply.problems, file.name);
    return null;
  }

  /**
   * `below` is what shipped below the words of these files, as far as anybody knows, and `moved` the places
   * in files that ship where they had been changed.
   */
  async #replace(files, name, { below = {}, moved = [] } = {}) {
    const what = this.#words.text("step.opened", { name });
    const reply = await this.#session.replace(files, what);
    if (!reply) return false;
    await this.#session.takeBelow(below);
    this.#session.say(this.#opened(name, moved.length));
    return true;
  }

  #opened(name, moved) {
    if (!moved) return this.#words.text("open.done", { name });
    return this.#words.textFor("open.moved", moved, { name });
  }

  #offer(offer) {
    this.offer = offer;
    this.refused = "";
    this.dispatchEvent(new Event("change"));
  }

  #refuse(problems = [], name = "") {
    const said = problems.map((one) => problemText(one, this.#session));
    this.refused = said.join(" ") || this.#words.text("open.refused", { name });
    this.dispatchEvent(new Event("change"));
  }
}
