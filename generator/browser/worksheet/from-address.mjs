// A person the address names, such as prepare.html#?contact=c-1: a link leads to their page.
//
// In the fragment, since a browser never sends it; links of an earlier version have it in the query.

import { choicesIn, withChoices } from "../reading/filter-address.mjs";
import { answerChange } from "./answers.mjs";
import { toldApart } from "./people.mjs";

const NAME = "contact";

/**
 * Fills that person in where the sheet asks for one or for names, and takes them out of the address.
 * Returns the id of the field to go on with, or null where nobody was filled in.
 */
export function chooseFromAddress(sheet, store) {
  const address = new URL(document.location.href);
  const chosen = (choicesIn(address) ?? choicesIn(address, [NAME]))?.get(NAME);
  const field = sheet.fields.find(
    ({ kind, id }) => (kind === "contact" && id === NAME) || kind === "names",
  );
  if (!chosen || !field) return null;
  const answer = answerFor(field, chosen, sheet, store.notebook);
  // Nobody would take back that they followed a link, so it is no step to undo.
  if (answer) store.note([answerChange(sheet.id, field, answer)]);
  history.replaceState(history.state, "", withChoices(address, [NAME], []));
  return answer && field.kind === "names" ? textAfter(field, sheet.fields) : null;
}

/** Returns the id of the first text to write behind the field. */
function textAfter(field, fields) {
  return fields.slice(fields.indexOf(field)).find(({ kind }) => kind === "long_text")?.id ?? null;
}

/** Returns what to fill in, or null: for somebody unknown, and where a conversation is half written. */
function answerFor({ kind, id }, chosen, sheet, { contacts, answers }) {
  const known = toldApart(contacts.filter(({ name }) => name?.trim())).find(
    (one) => one.id === chosen,
  );
  if (kind === "contact" || !known) return known?.id ?? null;
  const written = answers[sheet.id] ?? {};
  const others = sheet.fields.filter((field) => field.id !== id && !field.default);
  const isHalfWritten = others.some((field) => written[field.id]?.trim());
  if (isHalfWritten) return null;
  return /[,;]/.test(known.name) ? known.id : known.name;
}
