// Who is due and what is promised, from the notebook alone: Home has no Python. The dates are those
// the plan has saved, and what is put forward follows worksheets/planning/agenda.py; a test
// compares the two.

import { RATING_VALUES } from "../notebook/schema.mjs";
import { isDay, later, weekOf } from "../page/days.mjs";

const WEEK_DAYS = 6;
const THREE_WEEKS = 21;

/**
 * Returns {due, waiting, talked, next}: the conversations of this week, {contact, day} each, what
 * comes first on top; how many more can wait; how many took place; and the first one after this week.
 * `rules` are {weekBegins, weights, base, resting, paused} as the page carries them.
 */
export function agenda(notebook, rules, today) {
  const begins = weekOf(today, rules.weekBegins);
  const ends = later(begins, WEEK_DAYS);
  const planned = plannedIn(notebook, rules, today);
  const isEarlier = ({ day }) => Number(day < begins);
  const inOrder = (one, other) => isEarlier(other) - isEarlier(one) || byImportance(one, other);
  const open = planned.filter(({ day }) => day <= ends).sort(inOrder);
  const others = open.filter(({ isAgreed }) => !isAgreed);
  const talked = conversationsSince(notebook, begins, today);
  const room = (planned[0]?.limit ?? 0) - talked - (open.length - others.length);
  const waiting = new Set(others.slice(Math.max(room, 0)));
  const due = open.filter((one) => !waiting.has(one));
  const after = planned.filter(({ day }) => day > ends).sort(byDay);
  return { due, waiting: waiting.size, talked, next: after[0] ?? null };
}

/**
 * Returns the open promises that are due this week or were due before, the earliest first, as
 * worksheets/relations/promises.py reads them. A reminder is among them until somebody talked to the
 * person, or has let it go.
 */
export function promisesDue({ promises, interactions }, rules, today) {
  const ends = later(weekOf(today, rules.weekBegins), WEEK_DAYS);
  const isOpen = ({ by, done }) => rules.promisedBy.includes(by) && !isDay(done);
  const isDue = ({ due }) => isDay(due) && due <= ends;
  const { by, shownDays } = rules.reminder;
  const isOfUse = ({ contact, due, interaction = "" }) =>
    today < later(due, shownDays) && lastWith(contact, interactions) === interaction;
  return promises
    .filter((one) => isOpen(one) && isDue(one) && (one.by !== by || isOfUse(one)))
    .sort((one, other) => compared(one.due, other.due) || compared(one.id, other.id));
}

/** Returns the id of the last conversation with somebody; of one day's, the larger id is the later. */
function lastWith(contact, interactions) {
  const talks = interactions.filter(
    ({ people = "", day }) => contact && isDay(day) && people.split(/\s+/).includes(contact),
  );
  const [last] = talks.sort(
    (one, other) => compared(other.day, one.day) || compared(other.id, one.id),
  );
  return last?.id;
}

/** Returns how many conversations took place in the last three weeks. */
export function recently(notebook, today) {
  return conversationsSince(notebook, later(today, 1 - THREE_WEEKS), today);
}

/** Returns whether there is anybody of whom Home could say something. */
export function knowsSomebody({ contacts, interactions }) {
  return contacts.some(isNamed) || interactions.length > 0;
}

/** Returns {contact, day, limit, isAgreed, importance} of everybody who has a date that still holds. */
function plannedIn(notebook, rules, today) {
  const talked = lastTalks(notebook.interactions, today);
  return notebook.contacts.filter(isNamed).flatMap((contact) => {
    const dates = (contact.planned ?? "").split(/\s+/).map(split);
    const [day, basis = ""] = dates.find(([text]) => isDay(text)) ?? [];
    const [, basedOn = "", limit, agreed = "", putOff = ""] = basis.split("/"); // worksheets/planning/planned.py
    const rests = basis === rules.resting || contact.paused === rules.paused;
    // Once they have talked, the date is used; the next worksheet that is opened gives another.
    const isUsed = (talked.get(contact.id) ?? "") > basedOn;
    const isPutOff = isDay(contact.snoozed_until) && contact.snoozed_until > today && day <= today;
    if (!day || rests || isUsed || isPutOff) return [];
    const importance = importanceOf(contact, rules);
    return [
      {
        contact,
        day,
        limit: Number(limit) || 0,
        isAgreed: agreed !== "" && putOff <= agreed,
        importance,
      },
    ];
  });
}

function split(word) {
  const at = word.indexOf("/");
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}

function lastTalks(interactions, today) {
  const last = new Map();
  for (const { people = "", day } of interactions) {
    if (!isDay(day) || day > today) continue;
    for (const id of people.split(/\s+/)) if (day > (last.get(id) ?? "")) last.set(id, day);
  }
  return last;
}

function importanceOf(contact, { weights, base }) {
  const ratings = Object.entries(weights).map(([name, weight]) => [contact[name]?.trim(), weight]);
  if (!ratings.every(([rating]) => RATING_VALUES.includes(rating))) return 0;
  return ratings.reduce((sum, [rating, weight]) => sum + weight * Number(rating), base);
}

function conversationsSince({ interactions }, first, last) {
  return interactions.filter(({ day }) => isDay(day) && day >= first && day <= last).length;
}

function isNamed({ name }) {
  return Boolean(name?.trim());
}

function byImportance(one, other) {
  return other.importance - one.importance || byDay(one, other);
}

function byDay(one, other) {
  return compared(one.day, other.day) || compared(one.contact.id, other.contact.id);
}

function compared(one, other) {
  return one < other ? -1 : Number(one > other);
}
