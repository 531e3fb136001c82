// The browser's own storage, where settings may forbid it and there is only so much room.

/** Why nothing can be kept. */
export const Trouble = Object.freeze({ DENIED: "denied", FULL: "full" });

export class BrowserStorage {
  /** Why the last call was refused: a Trouble, or null. */
  trouble = null;

  /** Returns the text under the key, or null. */
  read(key) {
    return this.#tried(() => localStorage.getItem(key)) ?? null;
  }

  /** Keeps the text under the key; returns whether it is kept. */
  write(key, text) {
    this.#tried(() => localStorage.setItem(key, text));
    return !this.trouble;
  }

  remove(key) {
    this.#tried(() => localStorage.removeItem(key));
  }

  /** Returns the keys with this beginning. */
  keys(beginning) {
    const all = this.#tried(() => Object.keys(localStorage)) ?? [];
    return all.filter((key) => key.startsWith(beginning));
  }

  /**
   * Calls `heard(key, text)` when another tab has changed this storage; null where it is gone. A
   * page that comes back from the browser's memory has heard nothing meanwhile: it hears of `main`.
   */
  watch(heard, main) {
    addEventListener("pageshow", ({ persisted }) => persisted && heard(main, this.read(main)));
    addEventListener("storage", ({ key, newValue, storageArea }) => {
      if (key !== null && storageArea === localStorage) heard(key, newValue);
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
