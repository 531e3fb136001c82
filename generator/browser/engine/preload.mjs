// When Python starts: at once for a worksheet on the screen; for one that may be next, once somebody
// turns to it or has used one before, never before the page is complete, and not on a guess where
// data is dear.

import { afterLoad, whenIdle } from "../page/idle.mjs";

/** What somebody does who is about to follow a link. */
const INTENTIONS = ["pointerover", "touchstart", "focusin"];

export class Preload {
  #engine;
  #folder;
  #copy;
  #isRegular;

  /**
   * `folder` is the address below which pages hold worksheets, or null for no guessing; `copy` is
   * the OfflineCopy; `isRegular` says whether worksheets were used here before this page.
   */
  constructor(engine, folder, copy, { isRegular }) {
    this.#engine = engine;
    this.#folder = folder;
    this.#copy = copy;
    this.#isRegular = isRegular;
  }

  /** A worksheet is on the screen: Python is needed, whatever it costs. */
  needed() {
    this.#engine.start();
  }

  /**
   * A worksheet has its answer: what comes later can be made ready, unless data is dear. Libraries
   * are many bytes, so they come only where `offersLibraries` says that a file they make is offered.
   */
  answered({ offersLibraries }) {
    if (!isDear()) whenIdle(() => this.#runIdleTasks(offersLibraries));
  }

  async #runIdleTasks(offersLibraries) {
    await this.#engine.runIdleTasks({ caches: this.#copy.wanted });
    if (offersLibraries) await this.#engine.bringLibraries();
    if (this.#isRegular) afterLoad(() => this.#copy.keep());
  }

  /** From now on, a link to a worksheet that somebody turns to starts Python before it is followed. */
  watch() {
    if (!this.#folder || isDear()) return;
    for (const type of INTENTIONS) {
      const consider = ({ target }) => this.#consider(target.closest?.("a[href]"));
      document.addEventListener(type, consider, { passive: true });
    }
    const look = () => whenIdle(() => this.#considerArticle());
    if (this.#isRegular) afterLoad(() => this.#onEachPage(look));
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

function isDear() {
  return Boolean(navigator.connection?.saveData);
}
