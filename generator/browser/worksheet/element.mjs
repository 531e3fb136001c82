// <playbook-worksheet>: a form of the page, wired to the notebook and to Python while it is there.

import { dataIn } from "../page/words.mjs";
import { WorksheetSession } from "./session.mjs";

/** Returns the element's class; `visit` is what lasts the whole visit: stores, engine, preload. */
export function worksheetElement(visit) {
  return class Worksheet extends HTMLElement {
    #connected = new AbortController();

    connectedCallback() {
      this.#connected = new AbortController();
      const store = visit.stores[dataIn(this, "sheet").data ?? "notebook"];
      new WorksheetSession(this, { ...visit, store }, this.#connected.signal).open();
    }

    disconnectedCallback() {
      this.#connected.abort();
    }
  };
}
