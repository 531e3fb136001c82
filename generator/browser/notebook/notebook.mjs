// What a worksheet reads in the notebook and writes into it.

export { emptyNotebook, VERSION } from "./schema.mjs";
export { readNotebook } from "./reading.mjs";

/** Returns an identifier for a row, never met before; works without a secure context. */
export function newRowId() {
  const random = crypto.getRandomValues(new Uint8Array(9));
  return `c-${Array.from(random, (byte) => byte.toString(36).padStart(2, "0")).join("")}`;
}

/** Returns the rows of a group that are saved: those all worksheets share, or a list of its own. */
export function rowsOf(notebook, group) {
  const rows = notebook[group.notebook];
  return group.belongs_to ? rows.filter((row) => row.belongs_to === group.belongs_to) : rows;
}
