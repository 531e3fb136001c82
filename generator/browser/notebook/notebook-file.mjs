// The notebook as a file: how it leaves the browser, and how it comes back.

import { dayText, fill } from "../page/words.mjs";
import { readNotebook } from "./reading.mjs";

/** No notebook that fits into a browser's storage comes near. */
const LARGEST_BYTES = 20_000_000;

/** Returns the file as a download; `pattern` names it and may hold {date}. */
export function fileOf(notebook, pattern) {
  const name = fill(pattern, { date: dayText(new Date()) });
  return { name, type: "application/json", text: JSON.stringify(notebook, null, 1) };
}

/** Returns {notebook, problem} of a file, whatever it holds, as `readNotebook` does. */
export async function readFile(file, options) {
  if (file.size > LARGEST_BYTES) return { notebook: null, problem: "too-large" };
  return readNotebook(await file.text(), options);
}
