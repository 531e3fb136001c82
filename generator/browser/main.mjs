// Entry of the page's script. On a worksheet's page it runs before the page is read, so that Python
// is on its way; elements are defined when what they hold is there.

import { addQuestionElement } from "./reading/add-question.mjs";
import { copyMessageElement } from "./reading/copy-message.mjs";
import { Engine } from "./engine/client.mjs";
import { EarlyStart } from "./engine/early-start.mjs";
import { Drafts } from "./worksheet/drafts.mjs";
import { homeElement } from "./home/home-element.mjs";
import { nextStepElement } from "./home/next-step-element.mjs";
import { hasUsedWorksheet } from "./home/regular.mjs";
import { worksheetElement } from "./worksheet/element.mjs";
import { OfflineCopy } from "./offline/offline-copy.mjs";
import { offlineElement } from "./offline/offline-element.mjs";
import { RuntimeFiles } from "./engine/runtime-files.mjs";
import { askBeforeLeaving, computerElement } from "./notebook/computer-element.mjs";
import { eraseElement } from "./notebook/erase-element.mjs";
import { KeptFile } from "./notebook/kept-file.mjs";
import { keptFileElement } from "./notebook/kept-file-element.mjs";
import { notebookElement } from "./notebook/notebook-element.mjs";
import { Store } from "./notebook/store.mjs";
import { watchPolicies } from "./engine/obstacles.mjs";
import { Computer } from "./page/computer.mjs";
import { whenParsed } from "./page/idle.mjs";
import { nameOf } from "./page/stored-names.mjs";
import { defineReadingElements } from "./reading/reading.mjs";

/* global PLAYBOOK_RUNTIME -- what generator/runtime/manifest.py puts around this script */

/** A page that takes the place of another may bring the script again: one visit, one Python. */
const BEGUN = Symbol.for("playbook");

if (!globalThis[BEGUN]) {
  globalThis[BEGUN] = true;
  begin(document.currentScript);
}

function begin({ src, dataset }) {
  watchPolicies();
  document.documentElement.dataset.notebook = nameOf("notebook");
  const engine = new Engine(new RuntimeFiles(PLAYBOOK_RUNTIME, src), PLAYBOOK_RUNTIME);
  if ("needed" in dataset) engine.start();
  const copy = new OfflineCopy(addressIn(dataset.offline));
  const computer = new Computer();
  const store = new Store(computer.storage);
  const isRegular = hasUsedWorksheet(store.notebook);
  const early = new EarlyStart(engine, addressIn(dataset.worksheets), copy, { isRegular });
  const visit = { store, engine, early, computer, drafts: new Drafts(store) };
  askBeforeLeaving(store, computer);
  early.watch();
  whenParsed(() => define(visit, copy));
}

function addressIn(path) {
  return path ? new URL(path, document.baseURI).href : null;
}

function define({ store, engine, early, computer, drafts }, copy) {
  const keptFile = new KeptFile(store);
  defineReadingElements();
  customElements.define("playbook-home", homeElement(store));
  customElements.define("playbook-next-step", nextStepElement(store));
  customElements.define("playbook-worksheet", worksheetElement({ store, engine, early, drafts }));
  customElements.define("playbook-computer", computerElement({ store, computer, keptFile }));
  customElements.define("playbook-offline", offlineElement(copy));
  customElements.define("playbook-notebook", notebookElement(store));
  customElements.define("playbook-notebook-file", keptFileElement(keptFile));
  customElements.define("playbook-notebook-erase", eraseElement(store, keptFile));
  customElements.define("playbook-add-question", addQuestionElement(store));
  customElements.define("playbook-copy-message", copyMessageElement(store));
  // What another tab has deleted must not stay on this tab's screen.
  store.addEventListener("erased", () => location.reload());
}
