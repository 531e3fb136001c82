// One worksheet's answers on their way to Python, and its results on their way to the page.

import { dayText } from "../page/words.mjs";

/** Showing a result holds up typing; one that takes longer than this is not shown for each key. */
const FREE_MS = 30;
/** The longest a person who goes on typing sees an older result because of that. */
const LONGEST_WAIT_MS = 400;
/** How long nobody has to have typed before things are done that can wait. */
const QUIET_MS = 500;
/** A page stays open over night: how often it looks whether a new day has begun. */
const NEW_DAY_MS = 30_000;

export class Evaluation {
  /** Whether the person has begun, so that what is missing may be said. */
  begun = false;

  #client;
  #form;
  #outcome;
  #status;
  #store;
  #signal;
  #words;
  #settled;
  #quiet;
  #last = 0;
  /** What the notebook has to remember of the last result. */
  #toNote = [];
  #shownAt = 0;
  #later = 0;
  #newDay;

  /** `quiet(reply)` is called when the typing pauses after a result; `signal` ends it all. */
  constructor({ client, form, outcome, status, store, words, settled, quiet }, signal) {
    this.#client = client;
    this.#form = form;
    this.#outcome = outcome;
    this.#status = status;
    this.#store = store;
    this.#words = words;
    this.#settled = settled;
    this.#quiet = quiet;
    this.#signal = signal;
    this.#newDay = setInterval(() => this.refresh(), NEW_DAY_MS);
    signal.addEventListener("abort", () => this.#end());
  }

  /** Asks for the result of the answers as they are now, and shows it. */
  async run() {
    const number = ++this.#last;
    try {
      const reply = await this.#client.evaluate();
      if (reply && !this.#signal.aborted && !this.#isOvertaken(number)) this.show(reply);
    } catch (error) {
      this.#status.report(error);
    }
  }

  /** Asks again where the day of the last result is over: a plan made yesterday is out of date. */
  refresh() {
    const isOld = this.#client.day !== dayText(new Date());
    if (document.visibilityState === "visible" && isOld) this.run();
  }

  /**
   * Notes in the notebook what the last result has to be remembered by, such as the dates a plan
   * gave. Once it is noted, the same question brings nothing to note, so this ends.
   */
  note() {
    const changes = this.#toNote;
    this.#toNote = [];
    if (changes.length) this.#store.remember(changes);
  }

  /** Notes nothing of the last result: what it followed from is about to be undone. */
  forget() {
    this.#toNote = [];
  }

  /** Shows a reply, and leaves what can wait until the typing pauses. */
  show(reply) {
    this.#form.offer(reply.choices, this.#store.notebook);
    this.#form.inform(reply.rows);
    this.#outcome.show(reply, { begun: this.begun });
    this.#toNote = reply.download ? [] : reply.changes;
    this.#settled.shown();
    this.#status.answered();
    this.#shownAt = performance.now();
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      this.#outcome.announce(this.#words);
      this.#outcome.keep();
      this.note();
      this.#quiet(reply);
    }, QUIET_MS);
  }

  /** Whether something newer was asked, and a result as dear as this one is best left out. */
  #isOvertaken(number) {
    const isDear = this.#outcome.costMs >= FREE_MS;
    const isRecent = performance.now() - this.#shownAt < LONGEST_WAIT_MS;
    return number < this.#last && isDear && isRecent;
  }

  #end() {
    clearTimeout(this.#later);
    clearInterval(this.#newDay);
    this.#outcome.keep();
    this.note();
  }
}
