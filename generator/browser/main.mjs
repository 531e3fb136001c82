// Entry of the page's script. Defines the element last, when everything it needs is there.

import "./reading/reading.mjs";
import { addQuestionElement } from "./reading/add-question.mjs";
import { Engine } from "./engine/client.mjs";
import { EarlyStart } from "./engine/early-start.mjs";
import { worksheetElement } from "./worksheet/element.mjs";
import { OfflineCopy } from "./offline/offline-copy.mjs";
import { offlineElement } from "./offline/offline-element.mjs";
import { RuntimeFiles } from "./engine/runtime-files.mjs";
import { eraseElement } from "./notebook/erase-element.mjs";
import { KeptFile } from "./notebook/kept-file.mjs";
import { keptFileElement } from "./notebook/kept-file-element.mjs";
import { notebookElement } from "./notebook/notebook-element.mjs";
import { Store } from "./notebook/store.mjs";

const ELEMENT = "playbook-worksheet";

/* global PLAYBOOK_RUNTIME -- what generator/runtime/manifest.py puts around this script */

if (!customElements.get(ELEMENT)) {
  const { src, dataset } = document.currentScript;
  const folder = dataset.worksheets ? new URL(dataset.worksheets, document.baseURI).href : null;
  const engine = new Engine(new RuntimeFiles(PLAYBOOK_RUNTIME, src), PLAYBOOK_RUNTIME);
  const script = dataset.offline ? new URL(dataset.offline, document.baseURI).href : null;
  const copy = new OfflineCopy(script);
  const visit = { store: new Store(), engine, early: new EarlyStart(engine, folder, copy) };
  visit.early.watch();
  customElements.define(ELEMENT, worksheetElement(visit));
  customElements.define("playbook-offline", offlineElement(copy));
  const keptFile = new KeptFile(visit.store);
  customElements.define("playbook-notebook", notebookElement(visit.store));
  customElements.define("playbook-notebook-file", keptFileElement(keptFile));
  customElements.define("playbook-notebook-erase", eraseElement(visit.store, keptFile));
  // What another tab has deleted must not stay on this tab's screen.
  visit.store.addEventListener("erased", () => location.reload());
  customElements.define("playbook-add-question", addQuestionElement(visit.store));
}
