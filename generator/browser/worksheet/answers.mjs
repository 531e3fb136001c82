// Where the notebook keeps the answer of a field that is in no row.

import { ANSWERS, ownField } from "../notebook/schema.mjs";

/** Returns the answers the field's is among; none yet are an empty record. */
export function answersIn(notebook, sheet, field) {
  return (field.notebook ? notebook[field.notebook] : ownField(notebook[ANSWERS], sheet)) ?? {};
}

/** Returns the change of the notebook that gives the field this answer. */
export function answerChange(sheet, field, text) {
  const [collection, id] = field.notebook ? [field.notebook, ""] : [ANSWERS, sheet];
  return { collection, id, values: { [field.id]: text } };
}

/** Returns the notebook with this answer where the field has none; the given one stays as it is. */
export function withDefault(notebook, sheet, field, text) {
  const answers = answersIn(notebook, sheet, field);
  if (Object.hasOwn(answers, field.id)) return notebook;
  const filled = { ...answers, [field.id]: text };
  if (field.notebook) return { ...notebook, [field.notebook]: filled };
  return { ...notebook, [ANSWERS]: { ...notebook[ANSWERS], [sheet]: filled } };
}
