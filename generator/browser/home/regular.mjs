// Whether somebody is likely to use a worksheet: they have before.

import { LISTS } from "../notebook/schema.mjs";
import { ANSWERS_OF } from "./steps.mjs";

/** Returns whether the notebook holds what somebody wrote on a worksheet. */
export function hasUsedWorksheet(notebook) {
  const sheets = Object.keys(notebook.answers).filter((sheet) => sheet !== ANSWERS_OF);
  return sheets.length > 0 || LISTS.some((name) => notebook[name].length > 0);
}
