// <playbook-print-cards>: prints the item it stands in, or else every item shown that has one.

import { Connected } from "../page/connected.mjs";
import { headingOf, itemAround, shownItems } from "./items.mjs";
import { readingWords } from "./reading-words.mjs";

const LEFT_OUT = ".pb-foot, .pb-tools, .pb-onward, .headerlink";

export class PrintCards extends Connected {
  connected() {
    this.on(this, "click", this.#print);
  }

  #print() {
    const item = itemAround(this);
    printCards(item ? [item] : shownItems(this, this.localName));
  }
}

/** Prints the items as cards: only they are on the paper, until printing is over. */
export function printCards(items) {
  document.querySelector(".pb-sheet")?.remove();
  const words = readingWords();
  const sheet = element("div", "pb-sheet");
  sheet.append(...items.map((item) => card(item, words)));
  document.body.append(sheet);
  addEventListener("afterprint", () => sheet.remove(), { once: true });
  print();
}

function card(item, words) {
  const heading = headingOf(item);
  const body = item.cloneNode(true);
  for (const part of body.querySelectorAll(LEFT_OUT)) part.remove();
  body.querySelector(`#${CSS.escape(heading.id)}`)?.remove();
  for (const details of body.querySelectorAll("details")) details.replaceWith(...opened(details));
  withoutIds(body);
  const made = element("section", "pb-print-card");
  const title = element("h2", "pb-print-title", titleOf(heading));
  made.append(element("p", "pb-print-kind", words.text("kind")), title, ...body.childNodes);
  made.append(element("p", "pb-print-foot", words.text("card.foot")));
  return made;
}

/** The permanent link in a heading is not part of what it says. */
function titleOf(heading) {
  const copy = heading.cloneNode(true);
  copy.querySelector(".headerlink")?.remove();
  return copy.textContent.trim();
}

function opened(details) {
  return [...details.children].filter((child) => child.localName !== "summary");
}

function withoutIds(root) {
  for (const part of root.querySelectorAll("[id]")) part.removeAttribute("id");
}

function element(name, className, text = "") {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
