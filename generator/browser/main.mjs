// Entry of the page's script. Defines the element last, when everything it needs is there.

import "./reading.mjs";
import { Engine } from "./client.mjs";
import { EarlyStart } from "./early-start.mjs";
import { worksheetElement } from "./element.mjs";
import { OfflineCopy } from "./offline-copy.mjs";
import { offlineElement } from "./offline-element.mjs";
import { RuntimeFiles } from "./runtime-files.mjs";
import { Store } from "./store.mjs";

const ELEMENT = "playbook-worksheet";

/* global PLAYBOOK_RUNTIME -- what generator/runtime/manifest.py puts around this script */

if (!customElements.get(ELEMENT)) {
  const { src, dataset } = document.currentScript;
  const folder = dataset.worksheets ? new URL(dataset.worksheets, document.baseURI).href : null;
  const engine = new Engine(new RuntimeFiles(PLAYBOOK_RUNTIME.files, src), PLAYBOOK_RUNTIME);
  const script = dataset.offline ? new URL(dataset.offline, document.baseURI).href : null;
  const copy = new OfflineCopy(script);
  const visit = { store: new Store(), engine, early: new EarlyStart(engine, folder, copy) };
  visit.early.watch();
  customElements.define(ELEMENT, worksheetElement(visit));
  customElements.define("playbook-offline", offlineElement(copy));
}
