// When Python starts: at once for a worksheet on the screen; for one that may be next, never
// before the page is complete, and not on a guess where data is dear.

import { afterLoad, whenIdle } from "../page/idle.mjs";

export class EarlyStart {
  #engine;
  #folder;
  #copy;

  /**
   * `folder` is the address below which pages hold worksheets, or null for no guessing; `copy` is
   * the OfflineCopy.
   */
  constructor(engine, folder, copy) {
    this.#engine = engine;
    this.#folder = folder;
    this.#copy = copy;
  }

  /** A worksheet is on the screen: Python is needed, whatever it costs. */
  needed() {
    this.#engine.start();
  }

  /** A worksheet has its answer: what comes later can be made ready, unless data is dear. */
  answered() {
    if (!navigator.connection?.saveData) whenIdle(() => this.#settleIn());
  }

  async #settleIn() {
    await this.#engine.settleIn({ keeps: this.#copy.wanted });
    afterLoad(() => this.#copy.keep());
  }

  /** From now on, a link to a worksheet that is looked at starts Python before it is followed. */
  watch() {
    if (!this.#folder || navigator.connection?.saveData) return;
    for (const type of ["pointerover", "focusin"]) {
      document.addEventListener(type, ({ target }) => this.#consider(target.closest?.("a[href]")));
    }
    afterLoad(() => this.#onEachPage(() => whenIdle(() => this.#considerArticle())));
  }

  /** Material changes pages without loading them anew; its `document$` tells of each. */
  #onEachPage(look) {
    if (globalThis.document$?.subscribe) globalThis.document$.subscribe(look);
    else look();
  }

  #considerArticle() {
    for (const link of document.querySelectorAll("article a[href]")) this.#consider(link);
  }

  #consider(link) {
    if (link?.href.startsWith(this.#folder)) afterLoad(() => this.#engine.start());
  }
}
