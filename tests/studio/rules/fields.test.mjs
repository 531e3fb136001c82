// What is typed waits until Python can hear it, and is told without what is half typed.

import assert from "node:assert/strict";
import { test } from "node:test";

import { placeholdersIn } from "../../../generator/browser/studio/fields/placeholders.mjs";
import { toldValue } from "../../../generator/browser/studio/fields/values.mjs";
import { fieldOf } from "../../../generator/browser/studio/problem-field.mjs";
import { TypedValues } from "../../../generator/browser/studio/typed-values.mjs";

test("only the newest text of a field waits, and is shown until the field is left", () => {
  const typed = new TypedValues();
  const form = { entry: "tips/one" };
  typed.set({ name: "title" }, "H", form);
  typed.set({ name: "title" }, "He", form);
  assert.equal(typed.settle("title", form), false);
  assert.deepEqual(typed.next(), { field: { name: "title" }, value: "He", form });
  assert.equal(typed.next(), undefined);
  assert.equal(typed.valueOf({ name: "title", value: "Hello" }, form), "He");
  assert.equal(typed.settle("title", form), true);
  assert.equal(typed.valueOf({ name: "title", value: "Hello" }, form), "Hello");
});

test("what was typed into one form isn't shown in another that has a field of that name", () => {
  const typed = new TypedValues();
  typed.set({ name: "title" }, "He", { entry: "tips/one" });
  assert.equal(typed.valueOf({ name: "title", value: "Two" }, { entry: "tips/two" }), "Two");
});

test("empty lines of a list aren't told, and a part of a row that was emptied is told to be empty", () => {
  const list = { name: "steps", kind: "list", fields: [] };
  assert.deepEqual(toldValue(list, [" One ", "", "Two"]), ["One", "Two"]);
  const rows = { name: "tiers", kind: "groups", fields: [{ name: "label", kind: "text" }, list] };
  assert.deepEqual(toldValue(rows, [{ label: "", steps: [""] }]), [{ label: "", steps: [] }]);
});

test("a new row takes its id from what it is called, and an old one keeps its own", () => {
  const fields = ["id", "label"].map((name) => ({ name, kind: "text" }));
  const typed = [
    { label: "Été, monthly" },
    { id: "monthly", label: "Rarely" },
    { label: "Monthly" },
  ];
  const told = toldValue({ kind: "groups", fields }, typed);
  assert.deepEqual(
    told.map(({ id }) => id),
    ["ete-monthly", "monthly", "monthly-2"],
  );
});

test("a question's name is none that another one has, in any step, and one that is no method", () => {
  const parts = [
    { name: "id", kind: "name", taken: ["items"] },
    { name: "label", kind: "text" },
    {
      name: "options",
      kind: "groups",
      kinds: ["choice"],
      fields: [{ name: "label", kind: "text" }],
    },
  ];
  const fields = { name: "fields", kind: "groups", fields: parts };
  const steps = { kind: "groups", fields: [{ name: "id", kind: "text" }, fields] };
  const typed = [
    {
      id: "one",
      fields: [{ label: "Who's it?" }, { label: "Items" }, { id: "new", label: "9 Notes" }],
    },
    {
      id: "two",
      fields: [{ id: "whos_it", label: "X", kind: "text", options: [{ label: "Y" }] }, {}],
    },
  ];
  const told = toldValue(steps, typed);
  assert.deepEqual(
    told.map((step) => step.fields.map(({ id }) => id)),
    [
      ["whos_it_2", "items_2", "notes"],
      ["whos_it", "new"],
    ],
  );
  assert.deepEqual(told[1].fields[0].options, []);
});

test("a problem is beside the innermost field on the way to it", () => {
  const label = { name: "label", kind: "text", fields: [] };
  const rows = { name: "fields", kind: "groups", fields: [label] };
  const form = { fields: [{ name: "steps", kind: "groups", fields: [rows] }] };
  const at = (...path) => fieldOf({ field: "steps", path }, form);
  assert.equal(at(0, "fields", 2, "label"), "steps.0.fields.2.label");
  assert.equal(at(0, "fields", 2, "id"), "steps.0.fields");
  assert.equal(at(), "steps");
  assert.equal(fieldOf({ field: "words" }, form), null);
});

test("each placeholder that a text has or had can be put in, once, as it's written", () => {
  const found = placeholdersIn([
    "{count} of {most?}, ask {{ org.hr_team }}",
    "{count} {day}",
    null,
  ]);
  assert.deepEqual(
    found.map(({ text }) => text),
    ["{count}", "{most}", "{{ org.hr_team }}", "{day}"],
  );
  assert.deepEqual(found.map(({ fact }) => fact).indexOf(true), 2);
});
