// Days as the notebook writes them, YYYY-MM-DD, which are in order as texts.

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** Returns whether the text is a day; the notebook holds whatever was typed. */
export function isDay(text) {
  return A_DAY.test(text ?? "") && !Number.isNaN(Date.parse(text));
}

/** Returns the day so many days later. */
export function later(day, days) {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Returns the first day of the week; weeks begin on weekday `begins`, where 0 is Monday. */
export function weekOf(day, begins) {
  const weekday = (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
  return later(day, -((weekday - begins + 7) % 7));
}
