// The tools that change many rows at once, built from the page's words: no logic, only elements.

import { RATING_VALUES } from "../notebook/schema.mjs";
import { labelled, create } from "../page/dom.mjs";

const COUNT = "pb-bulk-count";

/** Returns the toolbar's parts; `fields` are those of the group that may be changed for many. */
export function toolbar(fields, words) {
  const textOf = (key) => words.text(`bulk.${key}`);
  const button = { type: "button" };
  const parts = {
    count: create("p", { id: COUNT, className: "pb-bulk-count" }, { role: "status" }),
    all: create("input", { type: "checkbox" }),
    field: create("select"),
    value: create("div"),
    set: create("button", { ...button, className: "md-button" }, { "aria-describedby": COUNT }),
    undo: create("button", { ...button, className: "pb-quiet", hidden: true }),
  };
  parts.field.append(...fields.map(({ id, label }) => new Option(label, id)));
  const change = create("fieldset", { className: "pb-bulk-change" });
  change.append(
    create("legend", { textContent: textOf("change") }),
    labelled("pb-bulk-field", textOf("field"), parts.field),
    parts.value,
    parts.set,
    parts.undo,
  );
  const all = create("label", { className: "pb-option" });
  all.append(parts.all, ` ${textOf("all")}`);
  const picked = create("div", { className: "pb-bulk-picked" });
  picked.append(all, parts.count);
  return { ...parts, elements: [picked, change] };
}

/** Returns a labelled control for a new value of `field`; choices may be set to nothing. */
export function valueControl(field, words) {
  const nothing = words.text("bulk.nothing");
  return labelled("pb-bulk-value", words.text("bulk.value"), control(field, nothing));
}

/** Returns the box that selects one row; it is named after the row, so that no two are alike. */
export function rowBox(row, words) {
  const label = create("label", { className: "pb-option pb-bulk-pick" });
  const id = `pb-pick-${row.dataset.rowId}`;
  const names = `${id} ${row.getAttribute("aria-labelledby")}`;
  label.append(
    create("input", { type: "checkbox" }, { "data-pick": "", "aria-labelledby": names }),
    create("span", { id, className: "pb-unseen", textContent: words.text("bulk.pick") }),
  );
  return label;
}

function control({ kind, options, max_length: longest }, nothing) {
  const choices = choicesOf(kind, options);
  if (!choices.length) {
    const type = kind === "date" ? "date" : "text";
    return create("input", { type, autocomplete: "off", ...(longest && { maxLength: longest }) });
  }
  const select = create("select");
  select.append(new Option(nothing, ""), ...choices.map(({ id, label }) => new Option(label, id)));
  return select;
}

function choicesOf(kind, options) {
  return kind === "rating"
    ? RATING_VALUES.map((rating) => ({ id: rating, label: rating }))
    : options;
}
