// Fields that are asked only when another answer says so, as worksheets/conditions.py decides it.

/** Between the answers of a field in which many can be chosen. */
export const BETWEEN = "\n";

/** Returns the answers in the text of a field in which several can be chosen. */
export function chosenIn(typed) {
  const parts = typed.split(BETWEEN).map((part) => part.trim());
  return [...new Set(parts.filter(Boolean))];
}

/**
 * Returns the ids of the fields that are asked, when `typed(id)` gives the answer to one. A field
 * that is not asked has no answer, whatever was typed into it before.
 * @param {{id: string, show_when?: Condition[]}[]} fields
 * @param {(id: string) => string} typed
 * @returns {Set<string>}
 */
export function shownFields(fields, typed) {
  const shown = new Set();
  for (const { id, show_when: conditions = [] } of fields)
    if (conditions.every((condition) => holds(condition, shown, typed))) shown.add(id);
  return shown;
}

function holds({ field, values, filled, empty }, shown, typed) {
  const answers = shown.has(field) ? chosenIn(typed(field) ?? "") : [];
  if (!answers.length) return empty;
  return filled || answers.some((answer) => values.includes(answer));
}
