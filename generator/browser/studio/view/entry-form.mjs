// The form of the entry that is open: what can be done with all of it, its fields, and its text.

import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";

import { earlierQuestions } from "../earlier-questions.mjs";
import { fieldView } from "../fields/field.mjs";
import { more } from "../fields/more.mjs";
import { fieldOf } from "../problem-field.mjs";
import { problemView } from "../problem-text.mjs";

/** How the ids of pages begin. */
const PAGES = "pages/";

/** @param {StudioParts} parts */
export function entryForm(parts) {
  const { words, session, controls } = parts;
  const { form } = session;
  if (!form) return html`<p class="pb-studio-hint">${words.text("form.nothing")}</p>`;
  return html`<form data-studio-form=${form.entry} aria-labelledby="studio-form" autocomplete="off" @submit=${(event) => event.preventDefault()}>
    <button type="button" class="pb-studio-link pb-studio-back" @click=${() => controls.backToList()}>
      ${words.text("form.back")}
    </button>
    <h2 id="studio-form" tabindex="-1">${form.title}</h2>
    <p class="pb-studio-of-entry">
      <span class="pb-studio-state" data-state=${form.state}>${words.text(`state.${form.state}`)}</span>
      ${actionButtons(parts)}
    </p>
    ${form.state === "hidden" ? hiddenNote(parts) : ""}
    ${fieldViews(parts, ({ more: isMore }) => !isMore)}
    ${more(
      fieldViews(parts, ({ more: isMore }) => isMore),
      words,
      form.fields.some((one) => one.more),
    )}
    ${textView(parts)}
  </form>`;
}

/** Says why readers don't see it, with a link to what it's hidden with. */
function hiddenNote({ words, session, controls }) {
  const { hidden_with: owner } = session.form;
  if (!owner) return html`<p class="pb-note">${words.text("form.hidden")}</p>`;
  const [before, after] = words.text("form.hidden_with", { title: "\n" }).split("\n");
  const open = () => controls.openEntry(owner);
  return html`<p class="pb-note">
    ${before}<button type="button" class="pb-studio-link" @click=${open}>${session.listed(owner).title}</button>${after}
  </p>`;
}

function fieldViews(parts, wanted) {
  const { form } = parts.session;
  return repeat(
    form.fields.filter(wanted),
    ({ name }) => `${form.entry} ${name}`,
    (field) => ofForm(parts, field),
  );
}

function actionButtons({ words, session: { form }, entryActions }) {
  return entryActions.all.map(
    ({ key, act }) => html`<button
      type="button"
      class="pb-studio-link"
      data-act=${key}
      aria-label=${words.text(`${key}.of`, { title: form.title })}
      @click=${act}
    >
      ${words.text(key)}
    </button>`,
  );
}

function ofForm({ words, session, pictures, controls }, field) {
  const { form } = session;
  const isOwn = form.state === "own"; // nothing ships that one could go back to
  const reset = (one) => controls.reset(one);
  const say = (problem) => [
    field.kind === "template" ? `${words.text("result.place", problem)} ` : "",
    problemView(problem, session, (id) => controls.openEntry(id)),
  ];
  const isPage = form.entry.startsWith(PAGES);
  const shared = {
    words,
    pictures,
    colours: form.colours,
    facts: form.facts,
    reset: isOwn ? null : reset,
    restore: reset,
    isPage,
    say,
    earlier: (name) => earlierQuestions(session, name),
    problemsOf: (name) => problemsOf(session, name),
  };
  const place = {
    name: field.name,
    value: session.valueOf(field),
    change: (value) => session.edit(field, value),
  };
  return html`<div @focusout=${() => session.settle(field.name, form)}>
    ${fieldView(shared, field, place)}
  </div>`;
}

function problemsOf({ state, form }, name) {
  const ours = state.problems.filter(({ entry }) => entry === form.entry);
  return ours.filter((problem) => fieldOf(problem, form) === name);
}

/** The same as text, for those who'd rather write; it is read when the person leaves it. */
function textView({ words, session: { form }, controls }) {
  return html`<details class="pb-studio-text" ?open=${!form.fields.length}>
    <summary>${words.text("text.title")}</summary>
    <p class="pb-help" id="studio-text-help">${words.text("text.help", { file: form.file })}</p>
    <label class="pb-unseen" for="studio-text">${words.text("text.title")}</label>
    <textarea
      id="studio-text"
      rows="14"
      spellcheck="false"
      aria-describedby="studio-text-help"
      .value=${live(form.yaml)}
      @change=${({ target }) => controls.write(target.value)}
    ></textarea>
  </details>`;
}
