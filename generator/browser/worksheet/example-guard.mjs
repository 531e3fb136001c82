// Keeps the fields of the filled-in example as they are: nobody's words are typed into it and lost.

/** Buttons that would change something by themselves; what others change the store refuses. */
const CHANGING =
  "[data-add], [data-remove], [data-restore], [type=submit], .pb-bulk button, .pb-rate button";

/**
 * Lets what is chosen on the form be chosen, and nothing be typed. `refused()` says why, and shows
 * the fields as they were; `signal` ends it.
 */
export function guardExample(form, refused, signal) {
  const stop = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    refused();
  };
  const on = (type, isStopped) =>
    form.addEventListener(type, (event) => isStopped(event.target) && stop(event), {
      capture: true,
      signal,
    });
  on("beforeinput", isKept);
  on("input", isKept);
  on("click", (target) => target.closest(CHANGING) !== null);
  on("submit", () => true);
  for (const control of form.querySelectorAll("input, textarea"))
    if (isKept(control)) control.readOnly = true;
}

/** Whether the control is a field that stays; a search has no name, and who to look at is a choice. */
function isKept(control) {
  if (!control.name) return false;
  const isChoice = control.matches("select, [type=radio]");
  return !isChoice || control.closest("[data-row]") !== null;
}
