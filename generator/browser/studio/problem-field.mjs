// The field of a form beside which a problem is shown: the innermost there is on the way to it.

/**
 * Returns the name of the field in the open form, such as steps.0.fields.1.label, or null for none.
 * @param {StudioProblem} problem
 * @param {StudioForm} form
 */
export function fieldOf({ field, path = [] }, form) {
  const outer = form.fields.find(({ name }) => name === field);
  if (!outer) return null;
  let part = outer;
  let found = part.name;
  let row = "";
  for (const step of path) {
    if (part.kind === "groups" && !row && Number.isInteger(step)) {
      row = `.${step}`;
      continue;
    }
    const inner = part.fields.find(({ name }) => name === step);
    if (!inner || (part.kind === "groups") !== Boolean(row)) break;
    found = `${found}${row}.${inner.name}`;
    row = "";
    part = inner;
    if (part.kind === "condition") break;
  }
  return found;
}
