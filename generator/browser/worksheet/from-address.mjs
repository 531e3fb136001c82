// A person the address names, such as prepare.html?contact=c-1: a link leads to their page.

import { answerChange } from "./answers.mjs";

/** Chooses that person in the sheet's field for one, and takes the question out of the address. */
export function chooseFromAddress(sheet, store) {
  const address = new URL(document.location.href);
  const field = sheet.fields.find(
    ({ kind, id }) => kind === "contact" && address.searchParams.has(id),
  );
  if (!field) return;
  const chosen = address.searchParams.get(field.id);
  const known = store.notebook.contacts.some(({ id }) => id === chosen);
  // Nobody would take back that they followed a link, so it is no step to undo.
  if (known) store.note([answerChange(sheet.id, field, chosen)]);
  address.searchParams.delete(field.id);
  history.replaceState(history.state, "", address);
}
