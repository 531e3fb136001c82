// Whether this computer is the person's alone, which decides where what they type is saved.

import { BrowserStorage, Place } from "./storage.mjs";
import { nameOf } from "./stored-names.mjs";

/** What somebody answered; nobody has, where there is none. */
export const Answer = Object.freeze({ OWN: "own", SHARED: "shared", SKIPPED: "skipped" });

const KEY = nameOf("computer");

export class Computer {
  #tab = new BrowserStorage(Place.TAB);
  #browser = new BrowserStorage();

  /** An Answer or null. That others use the computer is only known in this tab. */
  get answer() {
    return this.#tab.read(KEY) ?? this.#browser.read(KEY);
  }

  get isShared() {
    return this.answer === Answer.SHARED;
  }

  /** Where what is typed belongs: this browser, or this tab alone. */
  get storage() {
    return new BrowserStorage(this.isShared ? Place.TAB : Place.BROWSER);
  }

  /** Remembers an answer; null forgets it, so that it is asked for again. */
  remember(answer) {
    this.#tab.remove(KEY);
    this.#browser.remove(KEY);
    if (answer) (answer === Answer.SHARED ? this.#tab : this.#browser).write(KEY, answer);
  }
}
