// Checks of everything, piece by piece: what somebody does meanwhile is answered between two of them.

export class Checking {
  #ask;
  #take;
  /** How many were begun: only the last one goes on. */
  #count = 0;
  /** The last one. @type {Promise<void>} */
  #last = Promise.resolve();

  /** `ask(name, payload)` asks Python; `take(reply)` gets what there is to know once all is checked. */
  constructor(ask, take) {
    this.#ask = ask;
    this.#take = take;
  }

  /** Begins another check, in the place of one that isn't through. */
  begin() {
    this.#last = this.#goOn(++this.#count);
  }

  /** Waits until what there is now is checked, however often it changes meanwhile. */
  async through() {
    /** @type {Promise<void> | null} */
    let seen = null;
    for (; seen !== this.#last; await seen) seen = this.#last;
  }

  async #goOn(number) {
    let reply = { more: true };
    while (reply?.more && number === this.#count) reply = await this.#ask("check", {});
    if (reply?.state) this.#take(reply);
  }
}
