// What would change, before it does: added, changed and removed, by collection and with names.

import { difference } from "./changes.mjs";
import { COLLECTIONS, recordsIn } from "./schema.mjs";
import { Titles } from "./titles.mjs";

/** Records with the fields of some worksheet, which this page has no words for. */
const OF_WORKSHEETS = ["answers", "sheet_rows"];

/** Names beyond are counted. */
const MOST_NAMES = 20;
/** Between titles, which may hold commas of their own. */
const DIVIDER = "; ";

/** Returns nodes that tell what leads from one notebook to the other. */
export function preview(words, before, after) {
  const changes = described(words, before, after);
  if (!changes.length) return [paragraph(words.text("bring.same"))];
  return COLLECTIONS.flatMap((collection) => {
    const here = changes.filter((change) => change.collection === collection);
    return here.length ? [heading(words.text(`record.${collection}`)), list(words, here)] : [];
  });
}

/** Returns {collection, kind, title} of each change. */
function described(words, before, after) {
  const titles = new Titles(words, [after, before]);
  const [old, fresh] = [indexed(before), indexed(after)];
  return difference(before, after).map(({ collection, id, values }) => {
    const [was, is] = [old[collection].get(id), fresh[collection].get(id)];
    const title = titles.of(collection, id, is ?? was);
    if (!values) return { collection, kind: "removed", title };
    if (!was) return { collection, kind: "added", title };
    const fields = Object.keys(values).map((name) => titles.field(name));
    const told = OF_WORKSHEETS.includes(collection) ? "" : ` (${fields.join(", ")})`;
    return { collection, kind: "changed", title: title + told };
  });
}

function indexed(notebook) {
  return Object.fromEntries(COLLECTIONS.map((name) => [name, recordsIn(notebook, name)]));
}

function list(words, changes) {
  const items = ["added", "changed", "removed"].flatMap((kind) => {
    const titles = changes.filter((change) => change.kind === kind).map(({ title }) => title);
    return titles.length ? [item(words, kind, titles)] : [];
  });
  return filled("ul", ...items);
}

function item(words, kind, titles) {
  const shown = titles.slice(0, MOST_NAMES);
  const hidden = titles.length - shown.length;
  if (hidden) shown.push(words.text("bring.more", { count: hidden }));
  const label = filled("strong", words.text(`bring.${kind}`, { count: titles.length }));
  return filled("li", label, ` ${shown.join(DIVIDER)}`);
}

function heading(text) {
  return filled("h4", text);
}

function paragraph(text) {
  return filled("p", text);
}

function filled(tag, ...content) {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
}
