// The words of a reading page, which the page itself holds.

import { Words } from "../page/words.mjs";

/** Returns the words of the page on the screen. */
export function readingWords() {
  return new Words(document.querySelector("[data-reading]"));
}
