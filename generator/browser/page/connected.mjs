// An element that listens only while it is on the page: pages are swapped without being loaded.

export class Connected extends HTMLElement {
  #visit = null;

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

  /** Calls the element's own `handle` for each event of `target` until the page changes. */
  on(target, type, handle, options = {}) {
    target.addEventListener(type, handle.bind(this), { signal: this.#visit.signal, ...options });
  }
}
