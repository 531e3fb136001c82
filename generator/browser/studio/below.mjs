// What shipped below each of the own words when they were written, and what an update has changed since.

/** How long nothing has to change before it's noted what ships below, in ms. */
const REST_MS = 2000;

export class Below {
  /** What shipped below, as Python records it. */
  record = {};
  /** What ships otherwise now. @type {StudioNews[]} */
  news = [];

  #ask;
  #changed;
  #timer;

  /** `ask(name, payload)` asks Python; `changed()` is called when there is something new to save. */
  constructor(ask, changed) {
    this.#ask = ask;
    this.#changed = changed;
  }

  /** Goes on from a record, and tells what has changed since it was made. */
  async take(record) {
    this.record = record ?? {};
    const isEmpty = !Object.keys(this.record).length;
    const reply = isEmpty ? null : await this.#ask("updates", { below: this.record });
    this.news = reply?.news ?? [];
  }

  /** Notes what ships below the words that are there now, once nothing has changed for a while. */
  note() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#make(), REST_MS);
  }

  async #make() {
    const { record } = this;
    const reply = await this.#ask("record", { below: record });
    if (!reply || record !== this.record) return; // another one was taken meanwhile
    this.record = reply.below;
    await this.#changed();
  }
}
