// The tools that change many rows at once, built from the page's words: no logic, only elements.

import { labelled, made } from "./made.mjs";

const COUNT = "pb-bulk-count";
const RATINGS = ["1", "2", "3", "4", "5"];

/** Returns the toolbar's parts; `fields` are those of the group that may be changed for many. */
export function toolbar(fields, words) {
  const say = (key) => words.say(`bulk.${key}`);
  const button = { type: "button" };
  const parts = {
    count: made("p", { id: COUNT, className: "pb-bulk-count" }, { role: "status" }),
    all: made("input", { type: "checkbox" }),
    field: made("select"),
    value: made("div"),
    set: made("button", { ...button, className: "md-button" }, { "aria-describedby": COUNT }),
    undo: made("button", { ...button, className: "pb-quiet", hidden: true }, { "data-undo": "" }),
  };
  parts.field.append(...fields.map(({ id, label }) => new Option(label, id)));
  parts.undo.textContent = say("undo");
  const change = made("fieldset", { className: "pb-bulk-change" });
  change.append(
    made("legend", { textContent: say("change") }),
    labelled("pb-bulk-field", say("field"), parts.field),
    parts.value,
    parts.set,
    parts.undo,
  );
  const all = made("label", { className: "pb-option" });
  all.append(parts.all, ` ${say("all")}`);
  const picked = made("div", { className: "pb-bulk-picked" });
  picked.append(all, parts.count);
  return { ...parts, elements: [picked, change] };
}

/** Returns a labelled control for a new value of `field`; choices may be set to nothing. */
export function valueControl(field, words) {
  const nothing = words.say("bulk.nothing");
  return labelled("pb-bulk-value", words.say("bulk.value"), control(field, nothing));
}

/** Returns the box that selects one row; it is named after the row, so that no two are alike. */
export function rowBox(row, words) {
  const label = made("label", { className: "pb-option pb-bulk-pick" });
  const id = `pb-pick-${row.dataset.rowId}`;
  const names = `${id} ${row.getAttribute("aria-labelledby")}`;
  label.append(
    made("input", { type: "checkbox" }, { "data-pick": "", "aria-labelledby": names }),
    made("span", { id, className: "pb-unseen", textContent: words.say("bulk.pick") }),
  );
  return label;
}

function control({ kind, options, max_length: longest }, nothing) {
  const choices = choicesOf(kind, options);
  if (!choices.length) {
    const type = kind === "date" ? "date" : "text";
    return made("input", { type, autocomplete: "off", ...(longest && { maxLength: longest }) });
  }
  const select = made("select");
  select.append(new Option(nothing, ""), ...choices.map(({ id, label }) => new Option(label, id)));
  return select;
}

function choicesOf(kind, options) {
  return kind === "rating" ? RATINGS.map((rating) => ({ id: rating, label: rating })) : options;
}
