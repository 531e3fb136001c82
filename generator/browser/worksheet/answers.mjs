// Where the notebook keeps the answer of a field that is in no row.

/** Returns the answers the field's is among, or undefined where there are none yet. */
export function answersIn(notebook, sheet, field) {
  return field.notebook ? notebook[field.notebook] : notebook.answers[sheet];
}

/** Returns the same, made where missing. Changes the notebook. */
export function answersFor(notebook, sheet, field) {
  if (field.notebook) return (notebook[field.notebook] ??= {});
  return (notebook.answers[sheet] ??= {});
}
