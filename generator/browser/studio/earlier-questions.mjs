// The questions of a worksheet that come before one of them: those that it can depend on.

import { toldValue } from "./fields/values.mjs";

/** Where a question stands in the form: its step, its place there, and its place in a list. */
const PLACE = /^steps\.(\d+)\.fields\.(\d+)(?:\.fields\.(\d+))?\./;

/**
 * Returns the questions before the part called `name`; in a list, those of the same row. One
 * that is new has the name that Python was told.
 * @param {import("./session.mjs").Session} session
 */
export function earlierQuestions(session, name) {
  const found = PLACE.exec(name);
  const field = session.openForm.fields.find((one) => one.name === "steps");
  if (!found || !field) return [];
  const [step, place] = [Number(found[1]), Number(found[2])];
  const inner = found[3] ? Number(found[3]) : null;
  const steps = toldValue(field, session.valueOf(field)) ?? [];
  const here = steps[step]?.fields ?? [];
  const before =
    inner === null
      ? [...steps.slice(0, step).flatMap(({ fields }) => fields ?? []), ...here.slice(0, place)]
      : (here[place]?.fields ?? []).slice(0, inner);
  return before.filter(({ id, label, kind }) => id && label && kind !== "group");
}
