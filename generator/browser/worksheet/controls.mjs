// Native controls, whatever their kind, as text: exactly what was typed or chosen.

/** Returns the controls of one field: one, or a radio button for each choice. */
export function controlsNamed(within, name) {
  return [...within.querySelectorAll("[name]")].filter((control) => control.name === name);
}

/** Returns the answer; "" where there is none. */
export function readControls(controls) {
  if (controls[0]?.type !== "radio") return controls[0]?.value ?? "";
  return controls.find((control) => control.checked)?.value ?? "";
}

/** Shows the answer, unless the person is typing into this very field. */
export function writeControls(controls, value) {
  for (const control of controls) {
    if (control.type === "radio") control.checked = control.value === value;
    else if (control !== document.activeElement && control.value !== value) control.value = value;
  }
}
