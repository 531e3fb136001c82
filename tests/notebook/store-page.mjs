// What a test asks of a tab: `store`, and edits that come out the same for the same seed.

import { LISTS } from "../../generator/browser/notebook/schema.mjs";
import { pathOf } from "../../generator/browser/notebook/stamps.mjs";
import { Store } from "../../generator/browser/notebook/store.mjs";
import { anyChange, chance } from "./rules/chance.mjs";

globalThis.store = new Store();

/** Makes edits with short rests between them, and returns what each wrote and when. */
globalThis.edit = async ({ seed, count }) => {
  const random = chance(seed);
  const log = [];
  for (let number = 0; number < count; number++) {
    const change = next(random, `${seed}-${number}`);
    make(random, change);
    log.push(...noted(change));
    if (random.below(2)) await new Promise((done) => setTimeout(done, random.below(4)));
  }
  return log;
};

/** A record others write too, or a person nobody else knows of. */
function next(random, text) {
  if (random.below(3)) return anyChange(random, text);
  return { collection: "contacts", id: `c-${text}`, values: { name: text } };
}

/** Goes the way of forms, or that of Python's changes. */
function make(random, change) {
  const { collection, id, values } = change;
  const [[name, text]] = Object.entries(values ?? { "": null });
  if (text === null || random.below(2)) store.apply([change]);
  else if (collection === "answers") store.update((draft) => ((draft.answers[id] ??= {})[name] = text));
  else if (LISTS.includes(collection)) store.write([change]);
  else store.update((draft) => (draft[collection][name] = text));
}

function noted({ collection, id, values }) {
  const path = pathOf(collection, id);
  const { changed, removed } = store.notebook;
  if (values === null) return [{ path, field: null, stamp: removed[path] }];
  return Object.entries(values).map(([field, value]) => {
    const stamp = changed[`${path}/${field}`] ?? changed[path] ?? 0;
    return { path, field, value, stamp };
  });
}
