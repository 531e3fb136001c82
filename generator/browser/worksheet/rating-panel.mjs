// The panel in which one person at a time is rated, built from the page's words: only elements.

import { made } from "./made.mjs";

const RATINGS = ["1", "2", "3", "4", "5"];

/** Returns the panel's parts; `fields` are {id, label, help} of the ratings. */
export function ratingPanel(fields, words) {
  const say = (key) => words.say(`rate.${key}`);
  const button = (key) => made("button", { type: "button", className: "md-button pb-small", textContent: say(key) });
  const parts = {
    open: made("button", { type: "button", className: "md-button", textContent: say("open") }),
    panel: made("div", { className: "pb-rate-panel", hidden: true }, { role: "group" }),
    progress: made("p", { className: "pb-rate-progress" }, { role: "status" }),
    name: made("p", { className: "pb-rate-name", id: "pb-rate-name", tabIndex: -1 }),
    role: made("p", { className: "pb-help" }),
    back: button("back"),
    skip: button("skip"),
    ten: button("ten"),
    close: button("close"),
    questions: fields.map((field) => question(field)),
  };
  parts.panel.setAttribute("aria-labelledby", "pb-rate-name");
  const buttons = made("p", { className: "pb-rate-buttons" });
  buttons.append(parts.back, parts.skip, parts.ten, parts.close);
  const hint = made("p", { className: "pb-help", textContent: say("hint") });
  const { progress, name, role, questions } = parts;
  parts.panel.append(progress, name, role, ...questions.map(({ element }) => element), hint, buttons);
  return parts;
}

/** One row of five buttons; it is named after the question and the person. */
function question({ id, label, help }) {
  const element = made("fieldset", { className: "pb-rate-question" });
  const legend = made("legend", { textContent: label });
  const radios = RATINGS.map((value) => made("input", { type: "radio", value }, { "data-rating": id }));
  for (const radio of radios) radio.name = `pb-rate-${id}`;
  const labels = radios.map((radio) => {
    const place = made("label", { className: "pb-rate-option" });
    place.append(radio, made("span", { textContent: radio.value }));
    return place;
  });
  element.append(legend, ...labels);
  if (help) element.append(made("span", { className: "pb-help", textContent: help }));
  return { id, label, element, radios };
}
