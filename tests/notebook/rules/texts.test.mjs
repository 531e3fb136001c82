import assert from "node:assert/strict";
import { test } from "node:test";

import { withChanges } from "../../../generator/browser/notebook/changes.mjs";
import { emptyNotebook } from "../../../generator/browser/notebook/schema.mjs";
import { notebookText } from "../../../generator/browser/notebook/texts.mjs";
import { anyChange, chance } from "./chance.mjs";

const CHANGES = 300;

test("a notebook's text is what JSON.stringify gives, after each change", () => {
  const random = chance(1);
  let notebook = emptyNotebook();
  for (let number = 1; number <= CHANGES; number++) {
    const change = anyChange(random, `text "${number}"`);
    notebook = withChanges(notebook, [change], () => number);
    assert.equal(notebookText(notebook), JSON.stringify(notebook));
  }
});
