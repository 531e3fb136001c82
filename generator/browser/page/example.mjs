// The filled-in example: notebooks of this tab alone, beside the person's own and never mixed with it.
// While it is shown, nothing of their own is read, written or sent to a file.

import { BrowserStorage, Place } from "./storage.mjs";
import { nameOf } from "./stored-names.mjs";
import { dayText } from "./words.mjs";

const BEGINNING = nameOf("notebook").replace(/notebook$/, "example:");
/** What the bar says that marks each page; kept with the example, as other pages lack the words. */
const WORDS = `${BEGINNING}words`;

const MARK = "example";

/** Returns whether the page shows the example. */
export function isExampleShown() {
  return MARK in document.documentElement.dataset;
}

export class Example {
  /** Whether the page is about to be loaded anew, so that nothing is lost by leaving it. */
  isSwitching = false;

  #tab = new BrowserStorage(Place.TAB);

  /** Marks the page, for its styles and for what must not be kept of an example. */
  mark() {
    document.documentElement.dataset[MARK] = "";
  }

  /** Whether the pages of this tab show the example. */
  get isOn() {
    return this.#tab.read(WORDS) !== null;
  }

  /** What the bar says: {banner, refused, leave}. */
  get words() {
    return JSON.parse(this.#tab.read(WORDS));
  }

  /** Where the example's notebooks are; the store of one uses it as it uses any other. */
  get storage() {
    return new ExampleStorage(this.#tab);
  }

  /**
   * Shows the example from now on: a notebook for each name of what is stored. Returns whether the
   * browser has room for it in this tab.
   */
  begin(notebooks, words) {
    const isWritten = ([name, { version, ...sample }]) => {
      const notebook = { version, ...datedFrom(sample, new Date()) };
      return this.storage.write(nameOf(name), JSON.stringify(notebook));
    };
    const isThere =
      Object.entries(notebooks).every(isWritten) && this.#tab.write(WORDS, JSON.stringify(words));
    if (isThere) this.#reload();
    else this.#clear();
    return isThere;
  }

  /** Leaves nothing of the example, and shows the person's own notebook again. */
  end() {
    this.#clear();
    this.#reload();
  }

  #clear() {
    for (const key of this.#tab.keys(BEGINNING)) this.#tab.remove(key);
  }

  #reload() {
    this.isSwitching = true;
    location.reload();
  }
}

/** A part of the tab's storage that looks like all of it: a BrowserStorage under names of its own. */
class ExampleStorage {
  isTabOnly = true;

  #tab;

  constructor(tab) {
    this.#tab = tab;
  }

  get trouble() {
    return this.#tab.trouble;
  }

  read(key) {
    return this.#tab.read(BEGINNING + key);
  }

  write(key, text) {
    return this.#tab.write(BEGINNING + key, text);
  }

  remove(key) {
    this.#tab.remove(BEGINNING + key);
  }

  keys(beginning) {
    const keys = this.#tab.keys(BEGINNING + beginning);
    return keys.map((key) => key.slice(BEGINNING.length));
  }

  /** No other tab writes here. */
  watch() {}
}

/** Returns the sample with a date for each whole number: so many days from today. */
export function datedFrom(sample, today) {
  if (typeof sample === "number") return dayText(workday(today, sample));
  if (Array.isArray(sample)) return sample.map((part) => datedFrom(part, today));
  if (typeof sample !== "object" || sample === null) return sample;
  const parts = Object.entries(sample).map(([name, part]) => [name, datedFrom(part, today)]);
  return Object.fromEntries(parts);
}

/** Nobody in the example works at weekends; what fell on one was on the Friday before. */
function workday(today, days) {
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  const over = { 6: 1, 0: 2 }[day.getDay()] ?? 0;
  day.setDate(day.getDate() - over);
  return day;
}
