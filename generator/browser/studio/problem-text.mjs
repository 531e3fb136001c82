// A problem as it is read by somebody who has never seen a file of it: entries by their titles, fields by
// their labels, no places.

import { html } from "lit-html";

/** Where something stands, as a terminal says it: "(content/kits.yaml:111:9)". */
const PLACE = /\s*\([\w./-]+\.(?:yaml|md|jinja)(?::\d+)*\)/g;
/** What stands between such marks is a name of something. */
const NAME = /`([^`]*)`/;
/** What makes a name one to be written: "label: …". */
const LINE = /: …$/;

/** @typedef {{ state: any, form: any }} NamedParts what there is to name: of a session */

/**
 * Returns what is wrong and what to do about it, as a text.
 * @param {StudioProblem} problem
 * @param {NamedParts} session
 */
export function problemText(problem, session) {
  return partsOf(problem)
    .map((part, number) => (number % 2 ? calledIn(part, problem, session).text : part))
    .join("");
}

/**
 * Returns the same with a button for each entry it names but its own.
 * @param {StudioProblem} problem
 * @param {NamedParts} session
 * @param {(entry: string) => void} open
 */
export function problemView(problem, session, open) {
  return partsOf(problem).map((part, number) => {
    if (number % 2 === 0) return part;
    const { text, entry } = calledIn(part, problem, session);
    if (!entry || entry === problem.entry) return text;
    return html`<button type="button" class="pb-studio-link" @click=${() => open(entry)}>
      ${text}
    </button>`;
  });
}

/** The odd ones are names. */
function partsOf({ message, hint }) {
  const text = [message, hint].filter(Boolean).join(" – ").replace(PLACE, "");
  return text.split(NAME);
}

function calledIn(written, problem, { state, form }) {
  const name = written.replace(LINE, "");
  const field = form?.entry === problem.entry && partCalled(name, problem, form);
  if (field) return { text: `“${field.label}”` };
  const entries = state.collections.flatMap((one) => one.entries);
  const [found, another] = entries.filter(({ id }) => id.split("/")[1] === name);
  if (found && !another) return { text: `“${found.title}”`, entry: found.id };
  return { text: `“${written}”` };
}

/** Returns the field called `name`, or the part of one that is on the way to the problem. */
function partCalled(name, { field, path = [] }, { fields }) {
  let parts = fields;
  let found = parts.find((one) => one.name === name);
  for (const step of [field, ...path].filter((one) => typeof one === "string")) {
    parts = parts.find((one) => one.name === step)?.fields ?? [];
    found = parts.find((one) => one.name === name) ?? found;
  }
  return found;
}
