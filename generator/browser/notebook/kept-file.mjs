// The notebook written to a file of the person's choosing, where the browser can do that.

import { knows } from "./merge.mjs";
import { readFile } from "./notebook-file.mjs";

const DATABASE = "playbook-file";
const STORE = "handles";
const HANDLE = "notebook";
/** Says without opening a database whether a file was ever chosen. */
const CHOSEN = "playbook:notebook:file";

/** How long nobody has to have typed before the file is written. */
const QUIET_MS = 1000;

/** Event: state. */
export class KeptFile extends EventTarget {
  /** "none", "asks" for permission, "kept" or "failed". */
  state = "none";

  #store;
  #handle = null;
  #later = 0;

  constructor(store) {
    super();
    this.#store = store;
    store.addEventListener("saved", () => this.#writeSoon());
    if (this.possible && isChosen()) this.#reopen();
  }

  /** False in most browsers but Chromium's, and on plain http. */
  get possible() {
    return Boolean(globalThis.showSaveFilePicker && globalThis.indexedDB);
  }

  /** The file's name, or "". */
  get name() {
    return this.#handle?.name ?? "";
  }

  /** Has the person choose a file, and writes it; nothing happens where they choose none. */
  async choose(suggestedName) {
    const types = [{ accept: { "application/json": [".json"] } }];
    const handle = await showSaveFilePicker({ suggestedName, types }).catch(ifRefused);
    if (!handle) return;
    this.#handle = handle;
    await inStore("readwrite", (store) => store.put(handle, HANDLE)).catch(ifRefused);
    localStorage.setItem(CHOSEN, "yes");
    await this.#write();
  }

  /** Asks the browser's permission again, which needs a click. */
  async allow() {
    const given = await this.#handle.requestPermission({ mode: "readwrite" });
    if (given === "granted") await this.#write();
  }

  /** Leaves the file where it is and writes it no more. */
  async forget() {
    clearTimeout(this.#later);
    this.#handle = null;
    if (this.possible && isChosen()) {
      localStorage.removeItem(CHOSEN);
      await inStore("readwrite", (store) => store.clear()).catch(ifRefused);
    }
    this.#become("none");
  }

  async #reopen() {
    const kept = await inStore("readonly", (store) => store.get(HANDLE)).catch(ifRefused);
    if (!kept) return;
    this.#handle = kept;
    const given = await this.#handle.queryPermission({ mode: "readwrite" });
    if (given === "granted") await this.#write();
    else this.#become("asks");
  }

  /** Also while the file is being written for the first time: what is saved meanwhile comes after. */
  #writeSoon() {
    if (!this.#handle || this.state === "asks") return;
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#write(), QUIET_MS);
  }

  /** What another computer has put into the file is taken in before it is written. */
  async #write() {
    try {
      const { notebook } = await readFile(await this.#handle.getFile());
      if (notebook && !knows(this.#store.notebook, notebook)) this.#store.merge(notebook);
      const file = await this.#handle.createWritable();
      await file.write(JSON.stringify(this.#store.notebook, null, 1));
      await file.close();
      this.#become("kept");
    } catch (error) {
      ifRefused(error);
      this.#become("failed");
    }
  }

  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event("state"));
  }
}

function isChosen() {
  try {
    return localStorage.getItem(CHOSEN) !== null;
  } catch (error) {
    return Boolean(ifRefused(error));
  }
}

/** A person or a browser that says no costs this extra, and nothing else. */
function ifRefused(error) {
  if (error instanceof DOMException || error instanceof TypeError) return null;
  throw error;
}

async function inStore(mode, act) {
  const database = await opened();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    return request.result;
  } finally {
    database.close();
  }
}

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
