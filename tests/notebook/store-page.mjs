// What a test asks of a tab: `store`, and edits that come out the same for the same seed.

import { LISTS, SINGLES } from "../../generator/browser/notebook/schema.mjs";
import { pathOf } from "../../generator/browser/notebook/timestamps.mjs";
import { Store } from "../../generator/browser/notebook/store.mjs";
import { anyChange, chance } from "./rules/chance.mjs";

const MARKS = ["", "", "\u0000", "\u202e=1", "<img src=x onerror=1>", "🎉"];
const { now } = Date;
const { setItem } = Storage.prototype;

globalThis.store = new Store();

/**
 * Makes edits with short rests between them, and returns what each wrote and when. The clock goes
 * wrong by `jump` milliseconds before, and where it `fills` there is no room for most of them.
 */
globalThis.edit = async ({ seed, count, jump = 0, fills = false }) => {
  const random = chance(seed);
  const log = [];
  Date.now = () => now() + jump;
  for (let number = 0; number < count; number++) {
    if (fills) fill(number > 2 && number < count - 1);
    const isOwn = random.below(3) === 0;
    const change = next(random, `${seed}-${number}`, isOwn);
    make(random, change);
    log.push(...noted(change).map((entry) => ({ ...entry, isOwn })));
    if (random.below(2)) await new Promise((done) => setTimeout(done, random.below(4)));
  }
  return log;
};

function fill(isFull) {
  Storage.prototype.setItem = isFull
    ? () => {
        throw new DOMException("no room", "QuotaExceededError");
      }
    : setItem;
}

/** A record others write too, or one of any collection that nobody else knows of. */
function next(random, number, isOwn) {
  const text = `${random.one(MARKS)}${number}`;
  if (!isOwn) return anyChange(random, text);
  const collection = random.one([...LISTS, ...SINGLES, "answers"]);
  if (SINGLES.includes(collection))
    return { collection, id: "", values: { [`name-${number}`]: text } };
  return { collection, id: `c-${number}`, values: { name: text } };
}

/** Goes the way of forms, or that of Python's changes. */
function make(random, change) {
  const { collection, id, values } = change;
  const [[name, text]] = Object.entries(values ?? { "": null });
  if (text === null || random.below(2)) store.apply([change]);
  else if (collection === "answers")
    store.update(({ answers }) => {
      answers[id] = { ...answers[id], [name]: text };
    });
  else if (LISTS.includes(collection)) store.write([change]);
  else store.update((draft) => (draft[collection][name] = text));
}

function noted({ collection, id, values }) {
  const path = pathOf(collection, id);
  const { changed, removed } = store.notebook;
  if (values === null) return [{ path, field: null, timestamp: removed[path] }];
  return Object.entries(values).map(([field, value]) => {
    const timestamp = changed[`${path}/${field}`] ?? changed[path] ?? 0;
    return { path, field, value, timestamp };
  });
}
