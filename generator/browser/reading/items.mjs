// Items as the page holds them: `[data-item="collection/id"]`, with a heading inside or just before.

import { elementIn } from "../page/dom.mjs";

/** Returns the item that holds `element`, or null. */
export function itemAround(element) {
  return element.closest("[data-item]");
}

/** Returns the items shown on the page of `element` that hold a `selector`, in order. */
export function shownItems(element, selector) {
  const items = [...element.closest("article").querySelectorAll(`[data-item]:has(${selector})`)];
  return items.filter((item) => item.checkVisibility?.() ?? item.getClientRects().length > 0);
}

/** Returns the item's id, which is also its anchor. */
export function idOf(item) {
  return item.dataset.item.split("/")[1];
}

/** Returns the heading that carries the item's anchor. */
export function headingOf(item) {
  return elementIn(document, `#${CSS.escape(idOf(item))}`);
}
