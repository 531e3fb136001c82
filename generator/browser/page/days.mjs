// Days as the notebook writes them, YYYY-MM-DD, which are in order as texts.

import { locale } from "./words.mjs";

/* global PLAYBOOK_RUNTIME -- what generator/runtime/manifest.py puts around this script */
const [FIRST_YEAR, LAST_YEAR] = PLAYBOOK_RUNTIME.notebook.years;

const FORM = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** Returns whether the text is a day, as worksheets/days/iso.py has it: the notebook holds whatever was typed. */
export function isDay(text) {
  if (!FORM.test(text ?? "")) return false;
  const moment = new Date(text);
  const year = Number(text.slice(0, 4));
  // Some browsers read 30 February as a day of March.
  return (
    !Number.isNaN(moment.getTime()) &&
    iso(moment) === text &&
    FIRST_YEAR <= year &&
    year <= LAST_YEAR
  );
}

/** Returns the day as people here write it; what is no day stays as it is. */
export function dateText(day) {
  if (!isDay(day)) return day;
  const style = new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeZone: "UTC" });
  return style.format(new Date(day));
}

/** Returns the day so many days later. */
export function later(day, days) {
  return iso(new Date(Date.parse(day) + days * DAY_MS));
}

/** Returns the first day of the week; weeks begin on weekday `begins`, where 0 is Monday. */
export function weekOf(day, begins) {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  return later(day, -((weekday - begins + 7) % 7));
}

function iso(moment) {
  return moment.toISOString().slice(0, 10);
}
