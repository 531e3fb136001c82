// What is asked of Python: answered one at a time, and of each topic only the newest.

/** A worker that fell silent may be to blame rather than the request: most get a second try. */
const TRIES = 2;

/**
 * @typedef {{id: number, text: string, opening?: string, topic?: string,
 *   tell?: (share: number) => void, signal?: AbortSignal, mostTries: number, tries: number,
 *   resolve: (reply: any) => void, reject: (error: unknown) => void}} Asked
 */

export class Requests {
  /** @type {Asked[]} */
  #waiting = [];
  /** @type {Asked | null} */
  #current = null;
  #lastId = 0;

  /** True while one of them is being answered. */
  get isBusy() {
    return this.#current !== null;
  }

  /**
   * Returns the reply to come, or null once a newer one with the same `topic` takes its place.
   * @param {string} text
   * @param {{topic?: string, tell?: (share: number) => void, opening?: string,
   *   signal?: AbortSignal, mostTries?: number}} options
   * @returns {Promise<any>}
   */
  add(text, { topic, tell, opening, signal, mostTries = TRIES } = {}) {
    if (topic) this.#supersede(topic);
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      const settle = { resolve, reject };
      this.#waiting.push({
        id,
        text,
        opening,
        topic,
        tell,
        signal,
        mostTries,
        tries: 0,
        ...settle,
      });
    });
  }

  /**
   * Takes out the request that came with this `signal`; its reply is null. Returns whether it is the
   * one being answered, which the worker knows nothing about.
   */
  cancel(signal) {
    const isCurrent = this.#current?.signal === signal;
    const request = isCurrent ? this.take() : this.#waiting.find((one) => one.signal === signal);
    this.#waiting = this.#waiting.filter((one) => one !== request);
    request?.resolve(null);
    return isCurrent;
  }

  /** Returns the one to answer now, or null while another is being answered or none waits. */
  next() {
    const first = this.#current ? undefined : this.#waiting.shift();
    if (!first) return null;
    first.tries += 1;
    this.#current = first;
    return first;
  }

  /** Passes on the share of a long answer that is done, from 0 to 1. */
  tell({ id, share }) {
    const current = this.#current;
    if (current && current.id === id) current.tell?.(share);
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
    if (!request) return;
    if (request.tries < request.mostTries) this.#waiting.unshift(request);
    else request.reject(error);
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
