// Native controls, whatever their kind, as text: exactly what was typed or chosen.

import { BETWEEN, chosenIn } from "./conditions.mjs";

/** Where a slider stands while nobody has moved it: to the left of what can be chosen. */
const UNRATED = "0";

/** Returns the controls of one field: one, or a radio button for each choice. */
export function controlsNamed(within, name) {
  return [...within.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
}

/** Returns the answer; "" where there is none. */
export function readControls(controls) {
  const [control] = controls;
  switch (control?.type) {
    case undefined:
      return "";
    case "radio":
      return controls.find(({ checked }) => checked)?.value ?? "";
    case "checkbox":
      return controls
        .filter(({ checked }) => checked)
        .map(({ value }) => value)
        .join(BETWEEN);
    case "range":
      return control.value === UNRATED ? "" : control.value;
    default:
      return control.value;
  }
}

/** Returns the answer as somebody reads it: of a list, what stands there for what was chosen. */
export function labelOf(controls) {
  const [control] = controls;
  const text = readControls(controls);
  return (text && control.selectedOptions?.[0]?.label?.trim()) || text.trim();
}

/** Shows the answer, unless the person is typing into this very field and it is not to `overwrite`. */
export function writeControls(controls, value, overwrite = false) {
  for (const control of controls) {
    if (control.type === "radio") control.checked = control.value === value;
    else if (control.type === "checkbox") control.checked = chosenIn(value).includes(control.value);
    else if (control.type === "range") setRating(control, value || UNRATED);
    else if (control.value !== value && (overwrite || control !== document.activeElement))
      control.value = value;
  }
}

/** Says a slider's place in words, to the eye and to a screen reader. */
export function nameRating(control) {
  const { unrated, rated } = control.dataset;
  const text = control.value === UNRATED ? unrated : rated.replace("{value}", control.value);
  control.setAttribute("aria-valuetext", text);
  control.parentElement.querySelector("output").textContent = text;
}

function setRating(control, value) {
  control.value = value;
  nameRating(control);
}
