// Entry of the page's script. On a worksheet's page it runs before the page is read, so that Python
// is on its way; elements are defined when what they hold is there.

import { addQuestionElement } from "./reading/add-question.mjs";
import { copyMessageElement } from "./reading/copy-message.mjs";
import { Engine } from "./engine/client.mjs";
import { Preload } from "./engine/preload.mjs";
import { Drafts, EXAMPLE_DRAFTS } from "./worksheet/drafts.mjs";
import { exampleElement, markExample } from "./worksheet/example-element.mjs";
import { homeElement } from "./home/home-element.mjs";
import { nextStepElement } from "./home/next-step-element.mjs";
import { hasUsedWorksheet } from "./home/regular.mjs";
import { worksheetElement } from "./worksheet/element.mjs";
import { OfflineCopy } from "./offline/offline-copy.mjs";
import { offlineElement } from "./offline/offline-element.mjs";
import { RuntimeFiles } from "./engine/runtime-files.mjs";
import { askBeforeLeaving, computerElement } from "./notebook/computer-element.mjs";
import { eraseElement } from "./notebook/erase-element.mjs";
import { SyncedFile } from "./notebook/synced-file.mjs";
import { syncedFileElement } from "./notebook/synced-file-element.mjs";
import { notebookElement } from "./notebook/notebook-element.mjs";
import { ExampleStore } from "./notebook/example-store.mjs";
import { staffElement } from "./notebook/staff-element.mjs";
import { Store } from "./notebook/store.mjs";
import { watchPreview } from "./studio/preview-frame.mjs";
import { watchPolicies } from "./engine/obstacles.mjs";
import { Example } from "./page/example.mjs";
import { Computer } from "./page/computer.mjs";
import { whenParsed } from "./page/idle.mjs";
import { watchSkipLink } from "./page/skip-link.mjs";
import { isPreview, nameOf } from "./page/stored-names.mjs";
import { leaveWindowColour } from "./page/window-colour.mjs";
import { defineReadingElements } from "./reading/reading.mjs";

/* global PLAYBOOK_RUNTIME -- what generator/runtime/manifest.py puts around this script */

/** A page that takes the place of another may bring the script again: one visit, one Python. */
const BEGUN = Symbol.for("playbook");

if (!globalThis[BEGUN]) {
  globalThis[BEGUN] = true;
  begin(/** @type {HTMLScriptElement} */ (document.currentScript));
}

function begin({ src, dataset }) {
  watchPolicies();
  watchSkipLink();
  leaveWindowColour();
  document.documentElement.dataset.notebook = nameOf("notebook");
  const engine = new Engine(new RuntimeFiles(PLAYBOOK_RUNTIME, src), PLAYBOOK_RUNTIME);
  if ("needed" in dataset) engine.start();
  const copy = new OfflineCopy(addressIn(dataset.offline));
  const computer = new Computer();
  const example = new Example();
  const isExample = example.isOn;
  if (isExample) example.mark();
  const open = (id) =>
    isExample ? new ExampleStore(example.storage, id) : new Store(computer.storage, id);
  const store = open("notebook");
  const staff = open("staff");
  store.addEventListener("deleted", () => staff.erase());
  const isRegular = !isExample && hasUsedWorksheet(store.notebook);
  const preload = new Preload(engine, addressIn(dataset.worksheets), copy, { isRegular });
  const drafts = isExample ? EXAMPLE_DRAFTS : new Drafts(store);
  const visit = { store, staff, engine, preload, computer, drafts, example };
  askBeforeLeaving([store, staff], computer, example);
  preload.watch();
  whenParsed(() => define(visit, copy));
  if (isPreview()) watchPreview();
}

function addressIn(path) {
  return path ? new URL(path, document.baseURI).href : null;
}

function define({ store, staff, engine, preload, computer, drafts, example }, copy) {
  const stores = { notebook: store, staff };
  defineReadingElements();
  customElements.define("playbook-home", homeElement(store));
  customElements.define("playbook-next-step", nextStepElement(store));
  customElements.define(
    "playbook-worksheet",
    worksheetElement({ stores, engine, preload, drafts }),
  );
  customElements.define("playbook-staff", staffElement(staff));
  customElements.define("playbook-offline", offlineElement(copy));
  customElements.define("playbook-example", exampleElement(example));
  customElements.define("playbook-copy-message", copyMessageElement(store));
  if (store.isExample) markExample(example, store);
  else defineOwn({ stores, computer, engine });
}

/** Defines what is about the person's own notebook, and out of place in an example. */
function defineOwn({ stores, computer, engine }) {
  const { notebook: store, staff } = stores;
  const syncedFile = new SyncedFile(store);
  customElements.define("playbook-computer", computerElement({ stores, computer, syncedFile }));
  customElements.define("playbook-notebook", notebookElement(store, engine));
  customElements.define("playbook-notebook-file", syncedFileElement(syncedFile));
  customElements.define("playbook-notebook-erase", eraseElement(store, syncedFile));
  customElements.define("playbook-add-question", addQuestionElement(store));
  // What another tab has deleted must not stay on this tab's screen.
  for (const one of [store, staff]) one.addEventListener("erased", () => location.reload());
}
