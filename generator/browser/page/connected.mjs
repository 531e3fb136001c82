// An element that listens only while it is on the page: pages are swapped without being loaded.

import { elementIn } from "./dom.mjs";

export class Connected extends HTMLElement {
  #visit = new AbortController();

  connectedCallback() {
    this.#visit = new AbortController();
    this.connected(this.#visit.signal);
  }

  disconnectedCallback() {
    this.#visit.abort();
  }

  /** Begins the element's work; `signal` ends it. */
  connected(_signal) {
    throw new TypeError(`${this.constructor.name} needs a method connected(signal)`);
  }

  /**
   * Returns the first element inside that matches; see elementIn.
   * @param {string} selector
   */
  child(selector) {
    return elementIn(this, selector);
  }

  /** Calls the element's own `handle` for each event of `target` until the page changes. */
  on(target, type, handle, options = {}) {
    target.addEventListener(type, handle.bind(this), { signal: this.#visit.signal, ...options });
  }
}
