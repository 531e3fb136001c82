// The panel in which one person at a time is rated, built from the page's words: only elements.

import { RATING_VALUES } from "../notebook/schema.mjs";
import { create } from "../page/dom.mjs";

/** Returns the panel's parts; `fields` are {id, label, help} of the ratings. */
export function ratingPanel(fields, words) {
  const textOf = (key) => words.text(`rate.${key}`);
  const button = (key) =>
    create("button", { type: "button", className: "md-button pb-small", textContent: textOf(key) });
  const parts = {
    open: create("button", { type: "button", className: "md-button", textContent: textOf("open") }),
    panel: create("div", { className: "pb-rate-panel", hidden: true }, { role: "group" }),
    progress: create("p", { className: "pb-rate-progress" }, { role: "status" }),
    name: create("p", { className: "pb-rate-name", id: "pb-rate-name", tabIndex: -1 }),
    role: create("p", { className: "pb-help" }),
    back: button("back"),
    skip: button("skip"),
    ten: button("ten"),
    close: button("close"),
    questions: fields.map((field) => question(field)),
  };
  parts.panel.setAttribute("aria-labelledby", "pb-rate-name");
  const buttons = create("p", { className: "pb-rate-buttons" });
  buttons.append(parts.back, parts.skip, parts.ten, parts.close);
  const hint = create("p", { className: "pb-help", textContent: textOf("hint") });
  const { progress, name, role, questions } = parts;
  parts.panel.append(
    progress,
    name,
    role,
    ...questions.map(({ element }) => element),
    hint,
    buttons,
  );
  return parts;
}

/** One row of five buttons; it is named after the question and the person. */
function question({ id, label, help }) {
  const element = create("fieldset", { className: "pb-rate-question" });
  const legend = create("legend", { textContent: label });
  const radios = RATING_VALUES.map((value) =>
    create("input", { type: "radio", value }, { "data-rating": id }),
  );
  for (const radio of radios) radio.name = `pb-rate-${id}`;
  const labels = radios.map((radio) => {
    const place = create("label", { className: "pb-rate-option" });
    place.append(radio, create("span", { textContent: radio.value }));
    return place;
  });
  element.append(legend, ...labels);
  if (help) element.append(create("span", { className: "pb-help", textContent: help }));
  return { id, label, element, radios };
}
