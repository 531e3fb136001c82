// The two lines that tell how things stand: Python's, and the notebook's.

import { offerDownload } from "../notebook/emergency-export.mjs";
import { NEEDED_POLICY } from "../engine/obstacles.mjs";
import { State } from "../engine/protocol.mjs";
import { momentText } from "../page/words.mjs";

/** Reports that stay until the next answer, whatever Python does meanwhile. */
const NEEDS_READING = new Set([
  "engine.failed",
  "engine.memory",
  "engine.timeout",
  "engine.request-failed",
  "job.cancelled",
]);
/** What the line says of Python itself, which the next of these takes the place of. */
const OF_ENGINE = /^(engine|job)[.]/;

export class Status {
  #words;
  #line;
  #savedLine;
  #bar;
  /** Where it is said what was done: where the hand is. */
  #done;
  /** Returns what to say of a draft that is not submitted, "" where there is none. */
  #draft;
  /** The key of the words that stand there. */
  #said = "";

  constructor(words, { line, bar, savedLine, done, draft }) {
    this.#words = words;
    this.#bar = bar;
    this.#line = line;
    this.#savedLine = savedLine;
    this.#done = done ?? line;
    this.#draft = draft;
  }

  announce(key, values) {
    if (!OF_ENGINE.test(key)) return this.show(this.#words.text(key, values));
    this.#said = key;
    this.#line.textContent = this.#words.text(key, values);
  }

  /** Says a sentence of Python's, or what was done. */
  show(text) {
    if (this.#done === this.#line) this.#said = "";
    this.#done.textContent = text;
  }

  /** Says nothing of what was done any more: something else is being done. */
  hush() {
    if (this.#done !== this.#line) this.#done.textContent = "";
  }

  /** Says what the engine is doing. */
  follow({ state, error, restarting }) {
    if (state === State.FAILED) this.report(error);
    else if (!NEEDS_READING.has(this.#said))
      this.announce(restarting ? "engine.restarting" : `engine.${state}`);
  }

  /**
   * Says that an answer takes its time: a library is on its way, or there are thousands of rows, of
   * which a `share` is done.
   */
  working(isSlow, share) {
    this.#bar.hidden = !isSlow;
    if (share === undefined) this.#bar.removeAttribute("value");
    else this.#bar.value = share;
    const free = !this.#said.startsWith("engine.") || this.#said === "engine.ready";
    if (isSlow && free) this.announce("engine.working");
    else if (!isSlow && this.#said === "engine.working") this.announce("engine.ready");
  }

  /** There is an answer: what stood in its way is over, other messages stay. */
  answered() {
    if (this.#said.startsWith("engine.")) this.announce("engine.ready");
  }

  /** Says why there is no answer; anything but a foreseen reason is a bug and stays loud. */
  report(error) {
    if (!error.reason) throw error;
    const { reason, file, status } = error;
    if (!reason.startsWith("failed.")) return this.announce(reason);
    const values = { file, status, policy: NEEDED_POLICY };
    return this.announce("engine.failed", { reason: this.#words.text(reason, values) });
  }

  /** Says when the notebook was saved, or why it could not be. */
  saved(store) {
    const { trouble, savedAt } = store;
    const texts = [];
    if (store.isExample) {
      this.#savedLine.textContent = this.#words.text("saved.example");
      return;
    }
    if (store.setAsideKey) texts.push(this.#setAside(store));
    if (trouble) texts.push(this.#words.text(`saved.${trouble}`));
    else if (this.#draft()) texts.push(this.#draft());
    else if (savedAt) {
      const words = store.isTabOnly ? "saved.tab" : "saved";
      texts.push(this.#words.text(words, { time: momentText(savedAt) }));
    }
    this.#savedLine.textContent = texts.join(" ");
    offerDownload(this.#savedLine, this.#words, store);
    this.#pass(!store.setAsideKey && !trouble && !this.#draft());
  }

  /** Good news makes way for what is under it after a while; all else stays. */
  #pass(isGood) {
    this.#savedLine.toggleAttribute("data-passes", isGood);
    for (const waiting of this.#savedLine.getAnimations()) {
      waiting.cancel();
      waiting.play();
    }
  }

  #setAside({ setAsideKey: key, isRecovered, recoveredFrom }) {
    if (!isRecovered) return this.#words.text("saved.set-aside", { key });
    if (!recoveredFrom) return this.#words.text("saved.recovered-undated", { key });
    return this.#words.text("saved.recovered", { key, time: momentText(recoveredFrom) });
  }

  savedElsewhere() {
    if (this.#draft()) return;
    this.#savedLine.textContent = this.#words.text("saved.other-tab");
    this.#pass(true);
  }
}
