// <playbook-worksheet>: a form of the page, wired to the notebook and to Python while it is there.

import { Session } from "./session.mjs";

/** Returns the element's class; `visit` is what lasts the whole visit: store, engine, early. */
export function worksheetElement(visit) {
  return class Worksheet extends HTMLElement {
    #connected = null;

    connectedCallback() {
      this.#connected = new AbortController();
      new Session(this, visit, this.#connected.signal).open();
    }

    disconnectedCallback() {
      this.#connected.abort();
    }
  };
}
