// What is typed into fields: Python is told one change after the other, and only the newest text waits.

import { deferred } from "../engine/deferred.mjs";
import { TypedValues } from "./typed-values.mjs";

export class Typing {
  #tell;
  #typed = new TypedValues();
  /** Fulfilled once everything is told; null where nothing is on its way. @type {any} */
  #sending = null;

  /** `tell({field, value, form})` tells Python, and is fulfilled once that has answered. */
  constructor(tell) {
    this.#tell = tell;
  }

  /**
   * Returns what a field holds, as it is typed.
   * @param {StudioField} field
   * @param {StudioForm} form
   */
  valueOf(field, form) {
    return this.#typed.valueOf(field, form);
  }

  /**
   * Takes what was typed into a field of a form, to be told as soon as that can be.
   * @param {StudioField} field
   * @param {any} value
   * @param {StudioForm} form
   */
  set(field, value, form) {
    this.#typed.set(field, value, form);
  }

  /** Tells what waits. */
  async send() {
    if (this.#sending) return;
    this.#sending = deferred();
    const { resolve } = this.#sending;
    try {
      for (let next = this.#typed.next(); next; next = this.#typed.next()) await this.#tell(next);
    } finally {
      this.#sending = null;
      resolve();
    }
  }

  /** Waits until all that was typed is told. */
  async sent() {
    await this.#sending?.promise;
  }

  /** Waits until all is told, and has every field shown as Python has it. */
  async finish() {
    await this.sent();
    this.settleAll();
  }

  /** Has a field shown as Python has it; returns whether that may be something else. */
  settle(name, form) {
    return this.#typed.settle(name, form);
  }

  settleAll() {
    this.#typed.settleAll();
  }
}
