// Where rows in which something was done stand in the result that comes next, which lacks them.

const SETTLED = "[data-settled]";

/** Returns whether anything was done in a row of these nodes. */
export function hasSettled(nodes) {
  return nodes.querySelector(SETTLED) !== null;
}

/** Puts into `next` what was settled in `shown`, each in the place it has there. */
export function keepSettled(shown, next) {
  // From the first to the last: each is as far down as it was, whoever has moved up meanwhile.
  for (const row of shown.querySelectorAll(SETTLED)) {
    if (find(next, row.dataset.key)) continue; // it came along with a part nobody else is left in
    const part = row.parentElement.closest("[data-key]");
    const there = part && find(next, part.dataset.key);
    if (!part) putBack(row, next);
    else if (there) putBack(row, there.querySelector(row.parentElement.localName) ?? there);
    else putBack(part, next);
  }
}

/** Puts a copy of `element` into `home`, as far down as it stands. */
function putBack(element, home) {
  const place = [...element.parentElement.children].indexOf(element);
  home.insertBefore(element.cloneNode(true), home.children[place] ?? null);
}

function find(nodes, key) {
  return nodes.querySelector(`[data-key="${CSS.escape(key)}"]`);
}
