// Short dates and the order of texts, as people here write and sort them.

import { dayText, locale } from "../page/words.mjs";

let collator;

/** Compares texts as the page's language sorts them, and the numbers in them as numbers. */
export function compareText(one, other) {
  collator ??= new Intl.Collator(locale(), { numeric: true, sensitivity: "base" });
  return collator.compare(one, other);
}

/** Returns the day YYYY-MM-DD without its year, where that is this one. */
export function shortDate(day) {
  const isThisYear = day.slice(0, 4) === dayText(new Date()).slice(0, 4);
  /** @type {Intl.DateTimeFormatOptions} */
  const style = { day: "numeric", month: "short", ...(isThisYear ? {} : { year: "numeric" }) };
  return new Intl.DateTimeFormat(locale(), style).format(new Date(`${day}T00:00`));
}
