// Elements made by script: properties, attributes, and a label that belongs to its control.

/** Returns a new element with these properties and attributes. */
export function made(name, properties = {}, attributes = {}) {
  const element = Object.assign(document.createElement(name), properties);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Returns the control under a label; `id` is the control's from now on. */
export function labelled(id, text, control) {
  const place = made("div", { className: "pb-choose" });
  control.id = id;
  place.append(made("label", { htmlFor: id, textContent: text }), control);
  return place;
}

/** Returns the form, "one" or "other", that a text about so many takes in the page's language. */
export function pluralForm(count) {
  const form = new Intl.PluralRules(document.documentElement.lang).select(count);
  return form === "one" ? "one" : "other";
}
