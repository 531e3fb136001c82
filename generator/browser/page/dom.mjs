// Elements made by script: properties, attributes, and a label that belongs to its control.

/** Returns a new element with these properties and attributes. */
export function create(name, properties = {}, attributes = {}) {
  const element = Object.assign(document.createElement(name), properties);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/**
 * Returns the first element in `root` that matches. Raises TypeError where there is none: a template
 * and its script don't agree.
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {E}
 */
export function elementIn(root, selector) {
  const found = /** @type {E | null} */ (root.querySelector(selector));
  if (!found) throw new TypeError(`Nothing here is "${selector}"; the template has to have it.`);
  return found;
}

/** Returns the control under a label; `id` is the control's from now on. */
export function labelled(id, text, control) {
  const place = create("div", { className: "pb-choose" });
  control.id = id;
  place.append(create("label", { htmlFor: id, textContent: text }), control);
  return place;
}
