// What leaves the studio: the changes as a ZIP, the whole site as a ZIP or into a folder.

import { download } from "../page/download.mjs";
import { chosenFolder, writeInto } from "./site-folder.mjs";

const ZIP = "application/zip";

/** Event: change. */
export class Publish extends EventTarget {
  /** How far a build is: {done, total}, or null. */
  progress = null;
  isBusy = false;

  #session;
  #words;

  /**
   * @param {import("./session.mjs").Session} session
   * @param {StudioPython} python
   */
  constructor(session, python, words) {
    super();
    this.#session = session;
    this.#words = words;
    python.addEventListener("step", (event) => this.#step(event));
  }

  /** Makes the file "own" or "site", or writes the site into a "folder"; nothing while one is made. */
  async make(kind) {
    if (this.isBusy) return;
    const folder = kind === "folder" ? await chosenFolder() : null;
    if (kind === "folder" && !folder) return;
    this.#become({ isBusy: true, progress: null });
    const made = await (kind === "own"
      ? this.#session.ask("changes", { below: this.#session.below })
      : this.#site(folder));
    if (made?.files && folder) await this.#write(folder, made.files);
    this.#become({ isBusy: false, progress: null });
    if (made?.problems?.length) this.#refuse(made.problems.length);
    else if (made?.bytes) this.#hand(made);
  }

  #site(folder) {
    return this.#session.ask("build", folder ? { as: "files" } : {});
  }

  async #write(folder, files) {
    try {
      await writeInto(folder, files);
      this.#session.say(this.#words.text("publish.written", { name: folder.name }));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      console.error(error);
      this.#session.say(this.#words.text("publish.not_written", { name: folder.name }));
    }
  }

  #hand({ name, bytes }) {
    download({ name, type: ZIP, bytes });
    this.#session.say(this.#words.text("publish.ready", { name }));
  }

  #refuse(count) {
    this.#session.say(this.#words.textFor("publish.problems", count));
  }

  /** @param {any} event */
  #step({ detail: { done, total } }) {
    if (this.isBusy) this.#become({ progress: { done, total } });
  }

  #become(state) {
    Object.assign(this, state);
    this.dispatchEvent(new Event("change"));
  }
}
