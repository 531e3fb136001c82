// The notebook in this browser's storage, shared by all worksheets and all tabs.

import { emptyNotebook, readNotebook } from "./notebook.mjs";

const KEY = "playbook:notebook";
const SAVED_AT = `${KEY}:saved-at`;
const SET_ASIDE = `${KEY}:set-aside:`;

export class Store extends EventTarget {
  /** Why nothing is saved at the moment: "denied", "full" or null. */
  trouble = null;
  /** The key under which a notebook was put that could not be read, or null. */
  setAsideKey = null;
  /** When the notebook was last saved: a Date or null. */
  savedAt = null;

  #notebook = emptyNotebook();
  #text = null;
  /** True while the notebook's key holds something foreign that there is no room to set aside. */
  #blocked = false;

  constructor() {
    super();
    this.#read();
    const saved = this.#get(SAVED_AT);
    this.savedAt = saved ? new Date(saved) : null;
    addEventListener("storage", (event) => this.#changedElsewhere(event));
  }

  /** A copy of the notebook as it is now. */
  get notebook() {
    return structuredClone(this.#notebook);
  }

  /**
   * Applies a small change to the newest notebook, another tab's included, and saves it.
   * Where saving is refused the change is kept for this visit and `trouble` says why.
   */
  update(change) {
    this.#read();
    change(this.#notebook);
    const text = JSON.stringify(this.#notebook);
    const now = new Date();
    if (!this.#blocked) this.trouble = this.#set(KEY, text);
    if (!this.trouble) {
      this.#text = text;
      this.savedAt = now;
      this.#set(SAVED_AT, now.toISOString());
    }
    this.dispatchEvent(new Event("saved"));
  }

  /** Takes over what is stored, unless it is what we know already. */
  #read() {
    const text = this.#get(KEY);
    if (text === null || text === this.#text || (this.trouble && !this.#blocked)) return;
    const notebook = readNotebook(text);
    if (notebook) {
      this.#notebook = notebook;
      this.#text = text;
    } else {
      this.#setAside(text);
    }
  }

  /** Puts what is no notebook of ours under a key of its own: nobody's words are thrown away. */
  #setAside(text) {
    const key = SET_ASIDE + new Date().toISOString();
    this.trouble = this.#set(key, text);
    this.#blocked = Boolean(this.trouble);
    if (this.#blocked) return;
    localStorage.removeItem(KEY);
    this.setAsideKey = key;
    this.dispatchEvent(new Event("set-aside"));
  }

  #changedElsewhere({ key, newValue, storageArea }) {
    if (key !== KEY || newValue === null || storageArea !== localStorage) return;
    this.#read();
    this.savedAt = new Date();
    this.dispatchEvent(new Event("other-tab"));
  }

  #get(key) {
    try {
      return localStorage.getItem(key);
    } catch (error) {
      this.trouble = troubleOf(error);
      return null;
    }
  }

  /** Returns null when saved, else why not. */
  #set(key, text) {
    try {
      localStorage.setItem(key, text);
      return null;
    } catch (error) {
      return troubleOf(error);
    }
  }
}

/** What storage raises where settings forbid it, or where it has no room. */
function troubleOf(error) {
  if (!(error instanceof DOMException)) throw error;
  return error.name === "SecurityError" ? "denied" : "full";
}
