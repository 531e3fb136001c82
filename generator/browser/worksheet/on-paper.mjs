// Answers on paper. A control prints as wide as it is on the screen, which cuts a long answer, and a
// date nobody chose prints letters that stand for one.

/** The controls that hold an answer in words; worksheet-paper.css prints what is beside them. */
const WRITTEN = ".pb-field > :is(input:not([type=checkbox], [type=file]), textarea, select)";

/** Puts beside each control what is printed in its place; no answer is a line to write on. */
export function printAnswers(form) {
  for (const control of form.querySelectorAll(WRITTEN)) {
    const { dataset } = control.parentElement;
    // Only the browser knows how its person writes a date.
    if (control.type === "date" && control.value) delete dataset.printed;
    else dataset.printed = printed(control);
  }
}

function printed({ value, selectedOptions: [chosen] = [] }) {
  return value && (chosen?.label ?? value);
}
