// What a page with one of Home's elements carries: its words, the rules, and the steps to choose from.

import { Words, dataIn } from "../page/words.mjs";

/** Returns {words, rules, steps, touches, at}; `at` makes a path of the site a link from this page. */
export function homeFacts() {
  const place = document.querySelector("[data-home]");
  const { base } = place.dataset;
  return { words: new Words(place), ...dataIn(place, "home-facts"), at: (path) => `${base}/${path}` };
}
