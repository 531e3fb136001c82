// Small first steps, and which of them suits the time and the mood somebody has.

/** Whose answers hold which steps were taken; it is the name of no worksheet. */
export const ANSWERS_OF = "home";
const FIELD = "steps";
/** A field holds so many; what was taken long ago may be offered again. */
const MOST_NOTED = 200;

/** Returns the steps that take at most so many `minutes`, in the `way` "write" or "talk", longest first. */
export function suiting(steps, minutes, way) {
  const fitting = steps.filter((step) => step.way === way && step.minutes <= minutes);
  return fitting.sort((one, other) => other.minutes - one.minutes);
}

/** Returns the ids of the steps that were taken, each as often as it was. */
export function takenIn({ answers }) {
  return (answers[ANSWERS_OF]?.[FIELD] ?? "").split(" ").filter(Boolean);
}

/** Returns the changes that note one more step; the field stays as short as a field may be. */
export function noting(notebook, id) {
  const steps = [...takenIn(notebook), id].slice(-MOST_NOTED).join(" ");
  return [{ collection: "answers", id: ANSWERS_OF, values: { [FIELD]: steps } }];
}

/** Returns the step after `current`: one that wasn't taken, or else any; null where none suits. */
export function stepAfter(current, fitting, taken) {
  const at = fitting.indexOf(current);
  const turned = [...fitting.slice(at + 1), ...fitting.slice(0, at + 1)];
  return turned.find(({ id }) => !taken.includes(id) && id !== current?.id) ?? turned[0] ?? null;
}
