// What points at a contact that was joined with another means the one that stayed.

import assert from "node:assert/strict";
import { test } from "node:test";
import "./browser.mjs";

const { withReferences } = await import("../../../generator/browser/notebook/references.mjs");

test("what points at a contact that was joined means the one that stayed", () => {
  const notebook = {
    contacts: [{ id: "c-1", joined_ids: "c-2 c-3" }, { id: "c-3" }],
    interactions: [
      { id: "i-1", people: "c-2 c-1" },
      { id: "i-2", people: "c-3" },
    ],
    promises: [{ id: "p-1", contact: "c-2" }],
  };
  const followed = withReferences(notebook);
  assert.deepEqual(
    followed.interactions.map(({ people }) => people),
    ["c-1", "c-3"],
  );
  assert.equal(followed.promises[0].contact, "c-1");
});
