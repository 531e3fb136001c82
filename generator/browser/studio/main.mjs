// Entry of the studio's script, which its page alone loads, beside the script of every page.

import { RuntimeFiles } from "../engine/runtime-files.mjs";
import { STORED_BY_STUDIO } from "../engine/start-cache.mjs";
import { OfflineCopy } from "../offline/offline-copy.mjs";
import { whenIdle, whenParsed } from "../page/idle.mjs";
import { StudioEngine } from "./engine.mjs";
import { studioElement } from "./studio-element.mjs";

/* global PLAYBOOK_RUNTIME -- what generator/packing/studio.py puts around this script */

/** What the manifest says of a file that few will ever need. */
const RARE = "rare";

/** The theme changes pages without loading them anew: the page may bring the script again. */
if (!customElements.get("playbook-studio")) {
  begin(/** @type {HTMLScriptElement} */ (document.currentScript));
}

function begin({ src, dataset }) {
  const files = [...PLAYBOOK_RUNTIME.files, ...JSON.parse(dataset.files)];
  const facts = { ...PLAYBOOK_RUNTIME, files };
  const addresses = [src, addressIn(dataset.stylesheet)].concat(
    files.filter(({ use }) => use !== RARE).map(({ path }) => new URL(path, src).href),
  );
  const copy = new OfflineCopy(addressIn(dataset.offline));
  /** A start fetches at once, before the page is read; the page may be left, and come back. */
  const newEngine = () => {
    const received = (bytes) => engine.receive(bytes);
    const runtime = new RuntimeFiles(facts, src, { stored: STORED_BY_STUDIO, received });
    const engine = new StudioEngine(runtime, facts);
    engine.start();
    engine.ready.then(() => whenIdle(() => keep(copy, runtime, engine, addresses))).catch(() => {}); // said
    return engine;
  };
  /** @type {StudioEngine | null} */
  let first = newEngine();
  const engineOf = () => {
    const engine = first ?? newEngine();
    first = null;
    return engine;
  };
  whenParsed(() => customElements.define("playbook-studio", studioElement(engineOf)));
}

function addressIn(path) {
  return path ? new URL(path, document.baseURI).href : null;
}

/** Has the next visit find what this one fetched, unpacked and without a network, where copies are wanted. */
async function keep(copy, runtime, engine, addresses) {
  if (!copy.wanted) return;
  try {
    await runtime.cacheUnpacked();
    await copy.keepBesides(addresses);
    await engine.makeSnapshot();
  } catch (error) {
    console.warn(error); // a browser without room, or a host that is gone
  }
}
