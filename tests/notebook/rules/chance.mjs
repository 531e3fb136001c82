// Random notebooks and edits that come out the same for the same seed.

import { LISTS, emptyNotebook } from "../../../generator/browser/notebook/schema.mjs";
import { withChanges } from "../../../generator/browser/notebook/changes.mjs";
import { folded } from "../../../generator/browser/notebook/timestamps.mjs";

/** How many times as many random sources a rule is tried with: a search takes more. */
export const TIMES = Number(globalThis.process?.env.PLAYBOOK_TIMES ?? 1);

/** Returns a source of numbers: mulberry32, public domain. */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end) => Math.floor(next() * end);
  return { below, one: (list) => list[below(list.length)] };
}

const FIELDS = ["name", "note", "tier"];

/** Returns a change of one of few records, so that edits meet. */
export function anyChange(random, text) {
  const values = { [random.one(FIELDS)]: text };
  switch (random.below(8)) {
    case 0:
      return { collection: "answers", id: random.one(["pitch", "plan"]), values };
    case 1:
      return { collection: "owner", id: "", values };
    case 2:
      return { collection: random.one(LISTS), id: `r-${random.below(4)}`, values: null };
    case 3:
      return { collection: "answers", id: "pitch", values: { name: null } };
    default:
      return { collection: random.one(LISTS), id: `r-${random.below(4)}`, values };
  }
}

/** Returns a notebook after some changes; timestamps are few, the same in other notebooks. */
export function anyNotebook(random) {
  let notebook = emptyNotebook();
  let last = 0;
  const timestamp = () => (last += 1 + random.below(2));
  for (let count = random.below(30); count > 0; count--)
    notebook = withChanges(notebook, [anyChange(random, `t${random.below(3)}`)], timestamp);
  return random.below(3) ? notebook : folded(notebook, Infinity, { most: random.below(4) });
}
