// What one worksheet asks of Python.

import { Action, PROTOCOL } from "../engine/protocol.mjs";
import { dayText } from "../page/words.mjs";
import { LISTS } from "../notebook/schema.mjs";
import { textOf } from "../notebook/texts.mjs";
import { largestTimestamp } from "../notebook/timestamps.mjs";
import { Attachments } from "./attachments.mjs";

/** An answer that takes longer is one a person waits for. */
const SLOW_MS = 400;

export class WorksheetClient {
  /** The day of the last result: it may be out of date on the next. */
  day = "";
  attachments = new Attachments();

  #engine;
  #store;
  #form;
  #sheet;
  /** Hands the sheet to Python, once; a request says its id. */
  #opening;
  #slow;
  /** How many of the requests on their way a person waits for. */
  #waitedFor = 0;

  /**
   * `slow(isSlow, share)` is called when a person begins to wait for an answer, each time Python
   * says how much of it is done, and when it is there.
   */
  constructor(engine, store, form, sheet, slow) {
    this.#engine = engine;
    this.#store = store;
    this.#form = form;
    this.#sheet = sheet;
    this.#opening = JSON.stringify({ protocol: PROTOCOL, action: Action.OPEN, sheet });
    this.#slow = slow;
  }

  /**
   * Returns the reply, or null when a newer question took this one's place.
   * @returns {Promise<WorksheetReply | null>}
   */
  evaluate() {
    this.day = dayText(new Date());
    const request = this.#request({ action: Action.EVALUATE });
    return this.#ask(request, { topic: this.#sheet.id });
  }

  export(kind) {
    return this.#ask(this.#request({ action: Action.EXPORT, export: kind }));
  }

  /** `button` is one of a result: it carries the act and its values. */
  act({ dataset }) {
    const act = { id: dataset.act, values: JSON.parse(dataset.values ?? "{}") };
    return this.#ask(this.#request({ action: Action.ACT, act }));
  }

  /** Does the work a button stands for; the reply is null once `signal` aborts. */
  job({ dataset }, signal) {
    const act = { id: dataset.job, values: JSON.parse(dataset.values ?? "{}") };
    return this.#ask(this.#request({ action: Action.JOB, act }), { signal, mostTries: 1 });
  }

  /**
   * @param {WorksheetRequest} request
   * @param {object} [options]
   * @returns {Promise<WorksheetReply | null>}
   */
  async #ask(request, options) {
    let isSlow = false;
    const timer = setTimeout(() => {
      isSlow = true;
      this.#waitedFor += 1;
      this.#slow(true);
    }, SLOW_MS);
    const tell = (share) => isSlow && this.#slow(true, share);
    try {
      return await this.#engine.ask(request, { ...options, tell, opening: this.#opening });
    } finally {
      clearTimeout(timer);
      this.#waitedFor -= Number(isSlow);
      if (!this.#waitedFor) this.#slow(false);
    }
  }

  /**
   * @param {Pick<WorksheetRequest, "action"> & Partial<WorksheetRequest>} action
   * @returns {WorksheetRequest}
   */
  #request(action) {
    return {
      protocol: PROTOCOL,
      ...action,
      today: dayText(new Date()),
      // Worksheets are one folder below. The visit may have begun on a page elsewhere.
      address: new URL("..", document.baseURI).href,
      sheet: this.#sheet.id,
      notebook: asSent(this.#form.withDefaults(this.#store.notebook)),
      attachments: this.attachments.all,
    };
  }
}

/**
 * Each list as a text of its own, which Python reads only where it differs from the last one, and
 * of all the timestamps the latest alone.
 */
function asSent(notebook) {
  const lists = LISTS.map((name) => [name, textOf(notebook[name])]);
  const changed = { latest: largestTimestamp(notebook) };
  return { ...notebook, ...Object.fromEntries(lists), changed, removed: {} };
}
