// The copy of the site that this browser may keep, so that pages open without a network.

import { clearStartCache, isStartCached } from "../engine/start-cache.mjs";
import { Computer } from "../page/computer.mjs";
import { BrowserStorage } from "../page/storage.mjs";
import { earlierNameOf, nameOf } from "../page/stored-names.mjs";

const CHOICE = nameOf("offline");
const REFUSED = "off";

export class OfflineCopy {
  #script;
  #asked = false;

  /** `script` is the service worker's address; null means that this site keeps no copies. */
  constructor(script) {
    this.#script = script;
  }

  /** False in a folder, where nothing is saved. On plain http there is what Python starts from. */
  get possible() {
    return Boolean(this.#script && location.protocol.startsWith("http"));
  }

  /** False once the person had the copy removed, and on a computer that others use. */
  get wanted() {
    return choice() !== REFUSED && !new Computer().isShared;
  }

  /** Whether pages can be copied here; plain http has no service worker. */
  get canCopyPages() {
    return this.possible && Boolean(navigator.serviceWorker);
  }

  /** Returns what there is to remove: {pages, start}, where `start` is what Python starts from. */
  async parts() {
    const pages = this.canCopyPages && (await this.#registrations()).length > 0;
    return { pages, start: isStartCached() };
  }

  /** Has the browser make a copy, unless the person wants none; afterwards it keeps itself fresh. */
  async keep() {
    if (this.#asked || !this.canCopyPages || !this.wanted) return;
    this.#asked = true;
    try {
      await navigator.serviceWorker.register(this.#script);
    } catch (error) {
      // Settings that forbid it, or a host that lacks the script: the site works on with a network.
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
      console.warn(error);
    }
  }

  /** Has the copy hold these files as well, and no others that it was given before. */
  async keepBesides(addresses) {
    await this.keep();
    if (!this.canCopyPages || !this.wanted) return;
    const cache = await caches.open(`playbook ${this.#home} studio`);
    const there = (await cache.keys()).map(({ url }) => url);
    const stale = there.filter((address) => !addresses.includes(address));
    await Promise.all(stale.map((address) => cache.delete(address)));
    for (const address of addresses.filter((one) => !there.includes(one))) await cache.add(address);
  }

  /** Has a copy made, now and in future. */
  async allow() {
    for (const name of [CHOICE, earlierNameOf("offline")]) new BrowserStorage().remove(name);
    this.#asked = false;
    await this.keep();
  }

  /** Deletes the copy and makes no other. */
  async remove() {
    new BrowserStorage().write(CHOICE, REFUSED);
    await clearStartCache();
    if (navigator.serviceWorker) await this.#removePages();
  }

  async #removePages() {
    await Promise.all((await this.#registrations()).map((one) => one.unregister()));
    const home = this.#home;
    const names = (await caches.keys()).filter((name) => name.startsWith(`playbook ${home} `));
    await Promise.all(names.map((name) => caches.delete(name)));
  }

  async #registrations() {
    const all = await navigator.serviceWorker.getRegistrations();
    return all.filter(({ scope }) => scope === this.#home);
  }

  get #home() {
    return new URL(".", this.#script).href;
  }
}

function choice() {
  const storage = new BrowserStorage();
  const said = storage.read(CHOICE) ?? storage.read(earlierNameOf("offline"));
  return storage.trouble ? REFUSED : said; // who lets nothing be saved wants no copy
}
