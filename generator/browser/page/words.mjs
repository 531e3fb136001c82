// The words of the page: read from it, never written here.

export class Words {
  #texts;

  /** `root` holds one `<template data-playbook-words>`: the theme runs scripts of data. */
  constructor(root) {
    this.#texts = dataIn(root, "playbook-words");
  }

  /** Returns the text under `key` as it is written, or undefined. */
  find(key) {
    return Object.hasOwn(this.#texts, key) ? this.#texts[key] : undefined;
  }

  /** Returns the text under `key` with each {name} filled. Raises RangeError for an unknown key. */
  text(key, values = {}) {
    if (!Object.hasOwn(this.#texts, key)) {
      throw new RangeError(`The page has no words for "${key}"; add them to content/words.`);
    }
    return fill(this.#texts[key], values);
  }

  /** Returns the text under `key` in the form for `count`, which fills {count}. Raises RangeError. */
  textFor(key, count, values = {}) {
    const form = `${key}.${pluralForm(count)}`;
    const there = Object.hasOwn(this.#texts, form) ? form : `${key}.other`;
    return this.text(there, { count, ...values });
  }
}

/** Returns CLDR's category of a number in the page's language: "one", "few", "other" … */
function pluralForm(count) {
  return new Intl.PluralRules(document.documentElement.lang).select(count);
}

/** Returns the pattern with each {name} that `values` has replaced; others stay as they are. */
export function fill(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(values, name) ? values[name] : whole,
  );
}

/** Returns a moment as people here write it: the time, and the date unless it is today. */
export function momentText(moment) {
  const today = moment.toDateString() === new Date().toDateString();
  /** @type {Intl.DateTimeFormatOptions} */
  const style = { timeStyle: "short", ...(today ? {} : { dateStyle: "medium" }) };
  return new Intl.DateTimeFormat(locale(), style).format(moment);
}

/** Returns the names as a list as people here write it, such as "Ana, Bo and Cy". */
export function listText(names) {
  return new Intl.ListFormat(locale()).format(names);
}

/** Returns how the page writes times, days, numbers and lists, such as en-GB. */
export function locale() {
  const tag = document.querySelector("meta[name=playbook-locale]");
  return /** @type {HTMLMetaElement} */ (tag)?.content || undefined;
}

/** Returns the day as YYYY-MM-DD, by the clock on the visitor's wall. */
export function dayText(moment) {
  const two = (number) => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Returns what the `<template data-NAME>` in `root` holds as JSON. */
export function dataIn(root, name) {
  return JSON.parse(root.querySelector(`template[data-${name}]`).content.textContent);
}
