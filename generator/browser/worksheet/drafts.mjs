// Two tabs have two drafts. Which record of the notebook holds a tab's draft is known to that tab
// alone; a draft whose tab is closed belongs to the next tab that opens the page with an empty form.

import { ANSWERS, isEmpty } from "../notebook/schema.mjs";
import { nameOf } from "../page/stored-names.mjs";

const KEY = nameOf("drafts");
/** Between the worksheet's name and what tells its drafts apart. */
const MARK = "--";
/** How long the other tabs have to say which drafts are theirs. */
const ANSWER_MS = 500;

export class Drafts {
  /** The record of each worksheet's draft in this tab. */
  #records = {};
  /** @type {BroadcastChannel | null} */
  #channel = null;

  /** Where the `store` is emptied, nothing is left of whose draft was which. */
  constructor(store) {
    store.addEventListener("saved", () => isEmpty(store.notebook) && this.#forget());
    try {
      this.#records = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    } catch (error) {
      passOver(error);
    }
    if (!globalThis.BroadcastChannel) return;
    this.#channel = new BroadcastChannel(KEY);
    this.#channel.addEventListener("message", ({ data }) => this.#answer(data));
  }

  /** Returns the record of this tab's draft; one that holds another's words is nobody's to begin with. */
  record(sheet, notebook, isDraft) {
    if (this.#records[sheet]) return this.#records[sheet];
    this.#keep(sheet, isDraft(notebook[ANSWERS][sheet]) ? newRecord(sheet) : sheet);
    return this.#records[sheet];
  }

  /**
   * Asks the other tabs which drafts are theirs. Returns "other" where this tab's was, so that it
   * has a new one, "found" where it had none and takes over one without a tab, and else "own".
   */
  async settle(sheet, current, isDraft) {
    const began = draftsIn(current(), sheet, isDraft);
    const theirs = await this.#openElsewhere([...began, this.#records[sheet]]);
    const notebook = current();
    const isTheirs = theirs.has(this.#records[sheet]);
    if (isTheirs) this.#keep(sheet, newRecord(sheet));
    else if (isDraft(notebook[ANSWERS][this.#records[sheet]])) return "own";
    const left = draftsIn(notebook, sheet, isDraft);
    const orphan = left.find((id) => began.includes(id) && !theirs.has(id));
    if (!orphan) return isTheirs ? "other" : "own";
    this.#keep(sheet, orphan);
    return "found";
  }

  #keep(sheet, record) {
    this.#records[sheet] = record;
    try {
      sessionStorage.setItem(KEY, JSON.stringify(this.#records));
    } catch (error) {
      passOver(error);
    }
  }

  #forget() {
    this.#records = {};
    try {
      sessionStorage.removeItem(KEY);
    } catch (error) {
      passOver(error);
    }
  }

  /** Returns which of the records another tab has. */
  async #openElsewhere(records) {
    const open = new Set();
    if (!this.#channel) return open;
    const hear = ({ data }) => {
      for (const id of data.held ?? []) open.add(id);
    };
    this.#channel.addEventListener("message", hear);
    this.#channel.postMessage({ asked: records });
    await new Promise((later) => setTimeout(later, ANSWER_MS));
    this.#channel.removeEventListener("message", hear);
    return open;
  }

  #answer({ asked }) {
    const open = Object.values(this.#records).filter((record) => asked?.includes(record));
    if (open.length) this.#channel?.postMessage({ held: open });
  }
}

/** The drafts of an example: there is one of each worksheet, and it stays. */
export const EXAMPLE_DRAFTS = Object.freeze({
  record: (sheet) => sheet,
  settle: async () => "own",
});

/** Returns the worksheet a record of answers is a draft of, or the record itself. */
export function sheetOf(record) {
  return record.split(MARK)[0];
}

function draftsIn(notebook, sheet, isDraft) {
  const records = Object.keys(notebook[ANSWERS]).filter((record) => sheetOf(record) === sheet);
  return records.filter((record) => isDraft(notebook[ANSWERS][record]));
}

function newRecord(sheet) {
  return sheet + MARK + crypto.getRandomValues(new Uint32Array(1))[0].toString(36);
}

/** Storage that is denied or damaged costs this tab its memory of what is whose, and no draft. */
function passOver(error) {
  if (!(error instanceof DOMException || error instanceof SyntaxError)) throw error;
}
