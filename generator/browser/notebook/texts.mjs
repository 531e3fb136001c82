// The notebook as JSON text. Most of it is as it was a key ago, and is not written out anew.

const texts = new WeakMap();

/** Returns the JSON text of a list or record, which nobody changes. */
export function textOf(part) {
  if (typeof part !== "object") return JSON.stringify(part);
  if (!texts.has(part)) texts.set(part, JSON.stringify(part));
  return texts.get(part);
}

/** Returns the JSON text of a notebook, the same as JSON.stringify gives. */
export function notebookText(notebook) {
  const parts = Object.entries(notebook);
  return `{${parts.map(([name, part]) => `${JSON.stringify(name)}:${textOf(part)}`).join()}}`;
}
