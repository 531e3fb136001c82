// What is asked of Python: answered one at a time, and of each topic only the newest.

/** A worker that fell silent may be to blame rather than the request: each gets a second try. */
const TRIES = 2;

export class Requests {
  #waiting = [];
  #current = null;
  #lastId = 0;

  /** True while one of them is being answered. */
  get isBusy() {
    return this.#current !== null;
  }

  /** Returns the reply to come, or null once a newer one with the same `topic` takes its place. */
  add(text, { topic = null, tell, opening } = {}) {
    if (topic) this.#supersede(topic);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id: ++this.#lastId, text, opening, topic, tell, tries: 0, resolve, reject });
    });
  }

  /** Returns the one to answer now, or null while another is being answered or none waits. */
  next() {
    if (this.#current || !this.#waiting.length) return null;
    this.#current = this.#waiting.shift();
    this.#current.tries += 1;
    return this.#current;
  }

  /** Passes on the share of a long answer that is done, from 0 to 1. */
  tell({ id, share }) {
    if (this.#current?.id === id) this.#current.tell?.(share);
  }

  /** Takes out the one being answered, and returns it; null where that is another one, or none. */
  take(id = this.#current?.id) {
    const request = this.#current;
    if (!request || request.id !== id) return null;
    this.#current = null;
    return request;
  }

  /** Puts the one being answered first again; one that had its tries fails with the error. */
  tryAgain(error) {
    const request = this.take();
    if (request?.tries < TRIES) this.#waiting.unshift(request);
    else request?.reject(error);
  }

  /** Lets all of them fail. */
  refuse(error) {
    this.take()?.reject(error);
    for (const request of this.#waiting.splice(0)) request.reject(error);
  }

  #supersede(topic) {
    const stale = this.#waiting.filter((request) => request.topic === topic);
    this.#waiting = this.#waiting.filter((request) => request.topic !== topic);
    for (const request of stale) request.resolve(null);
  }
}
