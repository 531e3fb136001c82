// The browser's own storage, where settings may forbid it and there is only so much room.

/** Why nothing can be saved. */
export const Trouble = Object.freeze({ DENIED: "denied", FULL: "full" });

/** Who can read what is stored: all tabs of this browser for good, or one tab while it is open. */
export const Place = Object.freeze({ BROWSER: "localStorage", TAB: "sessionStorage" });

export class BrowserStorage {
  /** Why the last call was refused: a Trouble. @type {string | null} */
  trouble = null;

  #place;

  /** @param {(typeof Place)[keyof typeof Place]} place */
  constructor(place = Place.BROWSER) {
    this.#place = place;
  }

  /** Whether what is stored is gone with the tab. */
  get isTabOnly() {
    return this.#place === Place.TAB;
  }

  /** Raises DOMException where settings forbid it. */
  get #area() {
    return globalThis[this.#place];
  }

  /** Returns the text under the key, or null. */
  read(key) {
    return this.#tried(() => this.#area.getItem(key)) ?? null;
  }

  /** Saves the text under the key; returns whether it is saved. */
  write(key, text) {
    this.#tried(() => this.#area.setItem(key, text));
    return !this.trouble;
  }

  remove(key) {
    this.#tried(() => this.#area.removeItem(key));
  }

  /** Returns the keys with this beginning. */
  keys(beginning) {
    const all = this.#tried(() => Object.keys(this.#area)) ?? [];
    return all.filter((key) => key.startsWith(beginning));
  }

  /**
   * Calls `heard(key, text)` when another tab has changed this storage; null where it is gone. A
   * page that comes back from the browser's memory has heard nothing meanwhile: it hears of `main`.
   */
  watch(heard, main) {
    addEventListener("pageshow", ({ persisted }) => persisted && heard(main, this.read(main)));
    addEventListener("storage", ({ key, newValue, storageArea }) => {
      if (key !== null && storageArea === this.#area) heard(key, newValue);
    });
  }

  #tried(act) {
    this.trouble = null;
    try {
      return act();
    } catch (error) {
      this.trouble = troubleOf(error);
      return undefined;
    }
  }
}

/** What storage raises where settings forbid it, or where it has no room. */
function troubleOf(error) {
  if (!(error instanceof DOMException)) throw error;
  return error.name === "SecurityError" ? Trouble.DENIED : Trouble.FULL;
}
