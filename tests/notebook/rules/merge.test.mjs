import assert from "node:assert/strict";
import { test } from "node:test";

import {
  difference,
  stepBack,
  stillRight,
  withChanges,
} from "../../../generator/browser/notebook/changes.mjs";
import { merged } from "../../../generator/browser/notebook/merge.mjs";
import { readNotebook } from "../../../generator/browser/notebook/reading.mjs";
import { emptyNotebook } from "../../../generator/browser/notebook/schema.mjs";
import { folded } from "../../../generator/browser/notebook/timestamps.mjs";
import { TIMES, anyChange, anyNotebook, chance } from "./chance.mjs";

const SEEDS = 150 * TIMES;

/** Calls `rule` with many random sources; a failure says which. */
function always(rule, seeds = SEEDS) {
  for (let seed = 1; seed <= seeds; seed++) {
    try {
      rule(chance(seed));
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
}

/** A notebook as it is read from storage: in one order, and without what has no effect. */
const asRead = (notebook) => readNotebook(JSON.stringify(notebook)).notebook;

test("it does not matter which copy comes first", () =>
  always((random) => {
    const [one, other] = [anyNotebook(random), anyNotebook(random)];
    assert.equal(JSON.stringify(merged(one, other)), JSON.stringify(merged(other, one)));
  }));

test("it does not matter in which order three copies meet", () =>
  always((random) => {
    const [one, two, three] = [1, 2, 3].map(() => asRead(anyNotebook(random)));
    const left = merged(merged(one, two), three);
    assert.equal(JSON.stringify(left), JSON.stringify(merged(one, merged(two, three))));
  }));

test("merging a copy again changes nothing", () =>
  always((random) => {
    const [one, other] = [anyNotebook(random), anyNotebook(random)];
    const both = merged(one, other);
    for (const again of [one, other, both])
      assert.equal(JSON.stringify(merged(both, again)), JSON.stringify(both));
  }));

test("what is saved is what is read", () =>
  always((random) => {
    const notebook = asRead(anyNotebook(random));
    const { notebook: again, problem } = readNotebook(JSON.stringify(notebook));
    assert.equal(problem, null);
    assert.equal(JSON.stringify(again), JSON.stringify(notebook));
  }));

test("the difference of two notebooks leads from one to the other, and back", () =>
  always((random) => {
    const [one, other] = [asRead(anyNotebook(random)), asRead(anyNotebook(random))];
    let last = 1_000;
    const changes = difference(one, other);
    const there = withChanges(one, changes, () => ++last);
    assert.deepEqual(difference(there, other), []);
    const back = withChanges(there, stillRight(there, stepBack(one, there, changes)), () => ++last);
    assert.deepEqual(difference(back, one), []);
    assert.deepEqual(order(asRead(back)), order(one));
  }));

test("undoing takes away nothing that was written since", () =>
  always((random) => {
    const one = asRead(anyNotebook(random));
    let last = 1_000;
    const change = anyChange(random, "undone");
    const there = withChanges(one, [change], () => ++last);
    const later = { collection: change.collection, id: change.id, values: { goal: "saved" } };
    const since = withChanges(there, [later], () => ++last);
    const step = stepBack(one, there, difference(one, there));
    const back = withChanges(since, stillRight(since, step), () => ++last);
    assert.ok(JSON.stringify(back).includes('"goal":"saved"'));
  }));

test("a later change wins, whatever is merged with it", () =>
  always((random) => {
    const [one, other] = [anyNotebook(random), anyNotebook(random)];
    const change = { collection: "contacts", id: "r-0", values: { name: "the latest" } };
    const both = merged(
      withChanges(one, [change], () => 10_000),
      other,
    );
    assert.equal(both.contacts.find(({ id }) => id === "r-0").name, "the latest");
    const out = merged(
      withChanges(one, [{ ...change, values: null }], () => 10_000),
      other,
    );
    assert.equal(
      out.contacts.find(({ id }) => id === "r-0"),
      undefined,
    );
  }));

test("folding timestamps changes no word and no order, and tabs still agree", () =>
  always((random) => {
    const crowded = crowd(asRead(anyNotebook(random)));
    const few = folded(crowded, 1e9);
    assert.deepEqual(difference(crowded, few), []);
    assert.ok(Object.keys(few.changed).length < Object.keys(crowded.changed).length);
    assert.deepEqual(order(asRead(few)), order(asRead(crowded)));
    assert.equal(JSON.stringify(merged(few, crowded)), JSON.stringify(asRead(few)));
  }, 8 * TIMES));

/** Adds rows with more timestamps of their fields than are saved. */
function crowd(notebook) {
  let last = 5_000;
  let crowded = notebook;
  for (let round = 0; round < 2; round++) {
    const changes = Array.from({ length: 1_100 }, (_, index) => ({
      collection: "contacts",
      id: `many-${index}`,
      values: { name: `${round}`, note: `${round}` },
    }));
    crowded = withChanges(crowded, changes, () => ++last);
  }
  return asRead(crowded);
}

function order(notebook) {
  return notebook.contacts.map(({ id }) => id);
}

test("an empty notebook adds nothing", () =>
  always((random) => {
    const one = asRead(anyNotebook(random));
    assert.equal(JSON.stringify(merged(one, emptyNotebook())), JSON.stringify(one));
  }));
