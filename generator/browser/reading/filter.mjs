// <playbook-filter>: shows the items of a list that fit what is chosen, and keeps it in the address.

import { Connected } from "../page/connected.mjs";
import { elementIn } from "../page/dom.mjs";
import { choicesIn, withChoices } from "./filter-address.mjs";
import { readingWords } from "./reading-words.mjs";

/** How an item's fact is compared with what a person chose; a control's `data-match` names one. */
const MATCHES = {
  /** The fact lists names; the choice is one of them. */
  includes: (fact, choice) => fact.split(" ").includes(choice),
  /** The fact is a number that may not be larger than the choice. */
  "at-most": (fact, choice) => Number(fact) <= Number(choice),
  /** The fact is two numbers, and the choice lies between them. */
  between: (fact, choice) => {
    const [least, most] = fact.split(" ").map(Number);
    return least <= Number(choice) && Number(choice) <= most;
  },
};

export class Filter extends Connected {
  #words;
  #path;
  #form;
  #controls;
  #items;
  #groups;

  connected() {
    const list = elementIn(document, `#${this.dataset.list}`);
    this.#words = readingWords();
    this.#path = location.pathname;
    this.#form = this.querySelector("form");
    this.#controls = [...this.#form.querySelectorAll("[data-match]")];
    this.#items = [...list.querySelectorAll("[data-item]")];
    this.#groups = [...list.querySelectorAll("[data-group]")];
    this.on(this.#form, "input", this.#changed);
    this.on(this.#form, "reset", this.#cleared);
    this.on(this.#form, "submit", (event) => event.preventDefault());
    this.on(document, "click", this.#followed, { capture: true });
    this.on(window, "popstate", this.#readAddress);
    this.on(window, "hashchange", this.#readAddress);
    this.on(window, "hashchange", this.#showTarget);
    this.#readAddress();
    this.#showTarget();
  }

  #changed() {
    history.replaceState(history.state, "", this.#address());
    this.#apply();
  }

  #cleared(event) {
    event.preventDefault();
    this.#clear();
  }

  #clear() {
    for (const control of this.#controls) control.value = "";
    this.#changed();
  }

  /** A link within this page needs no other page: a filter is set, or a place shown as it is. */
  #followed(event) {
    const link = event.target.closest?.("a[href]");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const url = new URL(link.href);
    if (url.host !== location.host || url.pathname !== location.pathname) return;
    const place = targetOf(url);
    const isJump = place?.checkVisibility() && choicesIn(new URL(location.href));
    if (!isJump && !choicesIn(url)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isJump) this.#jump(place);
    else this.#choose(url);
  }

  /** The theme would put the page anew in its own place, without what was chosen. */
  #jump(place) {
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView();
  }

  #choose(url) {
    history.pushState(null, "", url);
    this.#readAddress();
    this.#controls.find((control) => control.value)?.focus({ preventScroll: true });
    this.scrollIntoView();
  }

  /** Choices that came in the query, as in old links, move to where no host can see them. */
  #readAddress() {
    if (location.pathname !== this.#path) return;
    const url = new URL(location.href);
    const names = this.#controls.map(({ name }) => name);
    if (targetOf(location)) return;
    const choices = choicesIn(url) ?? choicesIn(url, names);
    for (const control of this.#controls) {
      control.value = choices?.get(control.name) ?? "";
      // A choice that is not on offer leaves a select with none at all, not even the empty one.
      if (!control.value || !control.checkValidity()) control.value = "";
    }
    if (choicesIn(url, names)) history.replaceState(history.state, "", this.#address());
    this.#apply();
  }

  /** Returns the address with what is chosen; whatever else it carries stays. */
  #address() {
    const names = this.#controls.map(({ name }) => name);
    const chosen = this.#controls.filter(({ value }) => value);
    return withChoices(
      new URL(location.href),
      names,
      chosen.map(({ name, value }) => [name, value]),
    );
  }

  /** An address that names an item shows it, whatever was chosen. */
  #showTarget() {
    const target = targetOf(location);
    if (!target || !this.#items.some((item) => item.hidden && item.contains(target))) return;
    const { hash } = location;
    this.#clear();
    history.replaceState(history.state, "", hash);
    target.scrollIntoView();
  }

  #apply() {
    const chosen = this.#controls.filter((control) => control.value && control.checkValidity());
    let count = 0;
    for (const item of this.#items) {
      item.hidden = !chosen.every((control) => fits(item, control));
      count += Number(!item.hidden);
    }
    for (const group of this.#groups)
      group.hidden = !group.querySelector("[data-item]:not([hidden])");
    this.#say(count);
  }

  #say(count) {
    const { length: total } = this.#items;
    // It is about the total: "1 of 12 tips".
    const said = this.#words.textFor("filter.count", total, { count, total });
    this.#form.querySelector("[role=status]").textContent = said;
    this.#form.querySelector(".pb-nothing").hidden = count > 0;
    this.#form.querySelector("playbook-print-cards").hidden = count === 0;
  }
}

function fits(item, { name, value, dataset }) {
  return MATCHES[dataset.match](item.dataset[name], value);
}

/** Returns what the address names, or null; an address somebody mangled names nothing. */
function targetOf({ hash }) {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
