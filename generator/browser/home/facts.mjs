// What a page with one of Home's elements carries: its words, the rules, and the steps to choose from.

import { elementIn } from "../page/dom.mjs";
import { Words, dataIn } from "../page/words.mjs";

/** Returns {words, rules, steps, touches, offers, at}: `offers` says whether the organisation has a worksheet
 * switched on, and `at` makes a path of the site a link from this page. */
export function homeFacts() {
  const place = elementIn(document, "[data-home]");
  const { base } = place.dataset;
  const facts = dataIn(place, "home-facts");
  const offers = (worksheet) => !facts.off.includes(worksheet);
  return { words: new Words(place), ...facts, offers, at: (path) => `${base}/${path}` };
}
