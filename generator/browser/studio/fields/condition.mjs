// When a question is asked: always, or only after certain answers to one that comes before it.

import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";

/** What stands for any answer, and for none. */
const FILLED = "filled";
const EMPTY = "empty";
/** Kinds whose answers can be told apart one by one. */
const CHOICES = new Set(["choice", "choices"]);

/** @param {StudioControl} control */
export function condition({ id, field, name, value, change, words, earlier }) {
  const questions = earlier(name);
  const rows = value?.length ? value : [{}];
  const put = (at, row) =>
    change(rows.toSpliced(at, 1, ...(row ? [row] : [])).filter(({ key }) => key));
  return html`<div class="pb-studio-condition" id=${id} tabindex="-1">
    ${rows.map((row, at) => {
      const answers = answersOf(questions, row.key, words);
      return html`${questionView({ id: `${id}-${at}`, field, row, questions, words }, (key) =>
        put(at, key && { key, value: [answersOf(questions, key, words)[0].id] }),
      )}${
        row.key
          ? answersView({ name: `${name}.${at}`, row, words }, answers, (next) =>
              put(at, { key: row.key, value: next }),
            )
          : ""
      }`;
    })}
  </div>`;
}

function questionView({ id, field, row, questions, words }, choose) {
  const isKnown = questions.some((one) => one.id === row.key);
  return html`<select
    id="${id}-question"
    aria-label=${field.label}
    data-when
    @change=${({ target }) => choose(target.value)}
  >
    <option value="" .selected=${live(!row.key)}>${words.text("when.always")}</option>
    ${questions.map(
      (one) =>
        html`<option value=${one.id} .selected=${live(one.id === row.key)}>
          ${words.text("when.is", { question: one.label })}
        </option>`,
    )}
    ${row.key && !isKnown ? html`<option value=${row.key} .selected=${live(true)}>${row.key}</option>` : ""}
  </select>`;
}

function answersView({ name, row, words }, answers, change) {
  const chosen = row.value ?? [];
  const toggle = (one, isOn) =>
    change(answers.map(({ id }) => id).filter((id) => (id === one ? isOn : chosen.includes(id))));
  return html`<fieldset class="pb-studio-boxes">
    <legend>${words.text("when.answer")}</legend>
    ${answers.map(
      ({ id, label }) => html`<label class="pb-option"
        ><input
          type="checkbox"
          name="${name}.value"
          value=${id}
          .checked=${live(chosen.includes(id))}
          @change=${({ target }) => toggle(id, target.checked)}
        />
        ${label}</label
      >`,
    )}
  </fieldset>`;
}

/** Returns {id, label} of each answer that a condition on the question `key` can name. */
function answersOf(questions, key, words) {
  const asked = questions.find(({ id }) => id === key);
  if (asked?.kind === "flag")
    return ["yes", "no"].map((id) => ({ id, label: words.text(`value.${id}`) }));
  const options = CHOICES.has(asked?.kind) ? (asked.options ?? []) : [];
  const listed = options.filter(({ id, label }) => id && label);
  return [
    ...listed,
    { id: FILLED, label: words.text("when.filled") },
    { id: EMPTY, label: words.text("when.empty") },
  ];
}
