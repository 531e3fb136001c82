// Where rows in which something was done stand in the result that comes next, which lacks them.

const SETTLED = "[data-settled]";

/** Returns whether anything was done in a row of these nodes. */
export function hasSettled(nodes) {
  return nodes.querySelector(SETTLED) !== null;
}

/** Puts into `next` what was settled in `shown`, each in the place it has there. */
export function keepSettled(shown, next) {
  // From the last to the first: a row finds its place by what comes after it.
  for (const row of [...shown.querySelectorAll(SETTLED)].reverse()) {
    const part = row.parentElement.closest("[data-key]");
    const there = part && find(next, part.dataset.key);
    if (!part) putBack(row, next);
    else if (there) putBack(row, there.querySelector(row.parentElement.localName) ?? there);
    else putBack(part, next); // nobody else is left in it
  }
}

/** Puts a copy of `element` in front of what comes after it, or behind what came before. */
function putBack(element, home) {
  const after = neighbour(element, "nextElementSibling", home);
  if (after) return after.before(element.cloneNode(true));
  const before = neighbour(element, "previousElementSibling", home);
  if (before) return before.after(element.cloneNode(true));
  return home.append(element.cloneNode(true));
}

/** Returns the nearest sibling on one side that is in `home`, as it is there. */
function neighbour(element, side, home) {
  for (let other = element[side]; other; other = other[side]) {
    const there = other.dataset.key && find(home, other.dataset.key);
    if (there?.parentElement === home) return there;
  }
  return null;
}

function find(nodes, key) {
  return nodes.querySelector(`[data-key="${CSS.escape(key)}"]`);
}
