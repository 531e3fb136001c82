// The last result of each worksheet, shown on reopening until Python answers.

import { isExampleShown } from "../page/example.mjs";
import { nameOf } from "../page/stored-names.mjs";

const KEY = nameOf("result");

/** Longer results are cheap to work out again and dear to store. */
const LONGEST = 200_000;

/** Returns {html, at: Date} or null. */
export function readLastResult(sheet) {
  if (isExampleShown()) return null;
  try {
    const { html, at } = JSON.parse(localStorage.getItem(KEY + sheet) ?? "{}");
    return typeof html === "string" ? { html, at: new Date(at) } : null;
  } catch (error) {
    return passOver(error);
  }
}

/** Where the notebook is not stored for good, neither is what was made of it. */
export function writeLastResult(sheet, html) {
  if (isExampleShown()) return;
  try {
    const isStored = localStorage.getItem(nameOf("notebook")) !== null;
    if (html.length > LONGEST || !isStored) localStorage.removeItem(KEY + sheet);
    else localStorage.setItem(KEY + sheet, JSON.stringify({ html, at: new Date().toISOString() }));
  } catch (error) {
    passOver(error);
  }
}

/** Storage that is denied, full or damaged costs this convenience and nothing else. */
function passOver(error) {
  if (error instanceof DOMException || error instanceof SyntaxError) return null;
  throw error;
}
