// The notebook as a file: how it leaves the browser, and how it comes back.

import { dayText, fill } from "../page/words.mjs";
import { readNotebook } from "./reading.mjs";
import { MOST_FILE_BYTES } from "./schema.mjs";

/** Returns the file as a download; `pattern` names it and may hold {date}. */
export function fileOf(notebook, pattern) {
  const name = fill(pattern, { date: dayText(new Date()) });
  return { name, type: "application/json", text: JSON.stringify(notebook, null, 1) };
}

/** Returns {notebook, problem} of a file, whatever it holds, as `readNotebook` does. */
export async function readFile(file, options) {
  if (file.size > MOST_FILE_BYTES) return { notebook: null, problem: "too-large" };
  return readNotebook(await file.text(), options);
}
