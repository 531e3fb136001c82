import assert from "node:assert/strict";
import { test } from "node:test";

import { Store } from "../../../generator/browser/notebook/store.mjs";
import { Browser } from "./browser.mjs";

/** Returns a store, and the list of what it tells from now on. */
function told() {
  const store = new Store(new Browser().open());
  const events = [];
  for (const type of ["changed", "saved"]) store.addEventListener(type, () => events.push(type));
  return { store, events };
}

const ana = { collection: "contacts", id: "c-1", values: { name: "Ana" } };

test("who works from the notebook hears of a change before it is saved", () => {
  const { store, events } = told();
  store.addEventListener("changed", () => assert.equal(store.notebook.contacts[0].name, "Ana"));
  store.write([ana]);
  assert.deepEqual(events, ["changed", "saved"]);
});

test("where nothing changes there is nothing to hear of", () => {
  const { store, events } = told();
  store.write([]);
  assert.deepEqual(events, ["saved"]);
});

test("writing can be undone where it takes a record out, and only there", () => {
  const { store } = told();
  store.write([ana]);
  assert.equal(store.canUndo, false);
  store.write([{ ...ana, values: null }]);
  assert.equal(store.undo(), true);
  assert.equal(store.notebook.contacts[0].name, "Ana");
});

test("what somebody holds of the notebook is not changed by what is written later", () => {
  const { store } = told();
  store.write([ana]);
  const { notebook } = store;
  const before = JSON.stringify(notebook);
  store.write([{ ...ana, values: { name: "Ana Maria" } }]);
  store.update((draft) => draft.contacts.pop());
  assert.equal(JSON.stringify(notebook), before);
});
