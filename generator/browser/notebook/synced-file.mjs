// The notebook written to a file of the person's choosing, where the browser can do that.

import { clear, createStore, get, set } from "idb-keyval";

import { BrowserStorage } from "../page/storage.mjs";
import { earlierNameOf, nameOf } from "../page/stored-names.mjs";
import { knows } from "./merge.mjs";
import { readFile } from "./notebook-file.mjs";

const HANDLE = "notebook";
/** Says without opening a database whether a file was ever chosen. */
const CHOSEN = `${nameOf("notebook")}:file`;

/** How long nobody has to have typed before the file is written. */
const QUIET_MS = 1000;

/** Event: state. */
export class SyncedFile extends EventTarget {
  /** "none", "asks" for permission, "saved" or "failed". */
  state = "none";

  #store;
  /** @type {FileSystemFileHandle | null} */
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
    return "showSaveFilePicker" in globalThis && Boolean(globalThis.indexedDB);
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
    await set(HANDLE, handle, database()).catch(ifRefused);
    new BrowserStorage().write(CHOSEN, "yes"); // where that is denied, it is chosen for this visit
    await this.#write();
  }

  /** Asks the browser's permission again, which needs a click. */
  async allow() {
    const given = await this.#handle?.requestPermission({ mode: "readwrite" });
    if (given === "granted") await this.#write();
  }

  /** Leaves the file where it is and writes it no more. */
  async forget() {
    clearTimeout(this.#later);
    const wasChosen = this.#handle !== null || isChosen();
    this.#handle = null;
    new BrowserStorage().remove(CHOSEN);
    if (this.possible && wasChosen) await clear(database()).catch(ifRefused);
    this.#become("none");
  }

  async #reopen() {
    const chosen = (await get(HANDLE, database()).catch(ifRefused)) ?? (await movedHandle());
    if (!chosen) return;
    this.#handle = chosen;
    const given = await chosen.queryPermission({ mode: "readwrite" });
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
    const handle = this.#handle;
    if (!handle) return;
    // Meanwhile the person may have erased everything, or chosen another file.
    const isCurrent = () => this.#handle === handle;
    try {
      const { notebook } = await readFile(await handle.getFile());
      if (!isCurrent()) return;
      if (notebook && !knows(this.#store.notebook, notebook)) this.#store.merge(notebook);
      const file = await handle.createWritable();
      await file.write(JSON.stringify(this.#store.notebook, null, 1));
      await (isCurrent() ? file.close() : file.abort());
      if (isCurrent()) this.#become("saved");
    } catch (error) {
      ifRefused(error);
      if (isCurrent()) this.#become("failed");
    }
  }

  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event("state"));
  }
}

function isChosen() {
  return new BrowserStorage().read(CHOSEN) !== null;
}

/** A person or a browser that says no costs this extra, and nothing else. */
function ifRefused(error) {
  if (error instanceof DOMException || error instanceof TypeError) return null;
  throw error;
}

/** Returns the file that was chosen in an earlier version, or undefined; from now on it is ours. */
async function movedHandle() {
  const earlier = database(earlierNameOf("file"));
  const handle = await get(HANDLE, earlier).catch(ifRefused);
  if (handle) await set(HANDLE, handle, database()).catch(ifRefused);
  await clear(earlier).catch(ifRefused);
  return handle;
}

function database(name = nameOf("file")) {
  return createStore(name, "handles");
}
