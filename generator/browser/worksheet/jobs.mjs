// Work that takes seconds: one at a time, with a button that cancels it.

export class Jobs {
  #cancel;
  #client;
  #signal;
  /** Ends the job that is being done. @type {AbortController | null} */
  #current = null;

  /** `cancel` is the button of the page for that; `signal` says when the person goes elsewhere. */
  constructor(cancel, { client }, signal) {
    this.#cancel = cancel;
    this.#client = client;
    this.#signal = signal;
    signal.addEventListener("abort", () => this.cancel());
  }

  /** Returns the reply to the job of a button, or null where it was cancelled or one is being done. */
  async run(button) {
    if (this.#current) return null;
    const ended = new AbortController();
    this.#show(ended);
    try {
      return await this.#client.job(button, ended.signal);
    } finally {
      this.#show(null);
    }
  }

  /** Ends the job that is being done; returns whether there was one. */
  cancel() {
    this.#current?.abort();
    return Boolean(this.#current);
  }

  #show(current) {
    this.#current = current;
    if (this.#cancel && !this.#signal.aborted) this.#cancel.hidden = !current;
  }
}
