// What a colleague's changes, or a workbook, would change: shown before anything does.

import { html } from "lit-html";

import { problemText } from "../problem-text.mjs";

const KINDS = ["added", "changed", "hidden", "shown", "removed"];

/** @param {StudioParts} parts */
export function offerView(parts) {
  const { offer } = parts.incoming;
  if (!offer) return "";
  const isWrong = offer.kind === "workbook" && offer.problems.length > 0;
  return html`<form @submit=${(event) => take(event, parts)}>
    ${offer.kind === "merge" ? mergeView(parts, offer) : workbookView(parts, offer, isWrong)}
    ${isWrong ? "" : takeButton(parts, offer)}
  </form>`;
}

function takeButton({ words }, { kind }) {
  return html`<p>
    <button class="md-button md-button--primary" data-act="take">
      ${words.text(`${kind}.take`)}
    </button>
  </p>`;
}

function take(event, { incoming, controls }) {
  event.preventDefault();
  const chosen = [...new FormData(event.target)].filter(([, side]) => side === "theirs");
  const taken = chosen.map(([place]) => JSON.parse(place));
  controls.closeDialog();
  incoming.take(taken);
}

function mergeView({ words, session }, { name, differences }) {
  if (!differences.length) return html`<p>${words.text("merge.same", { name })}</p>`;
  const conflicts = differences.filter(({ conflict }) => conflict);
  const others = differences.filter(({ conflict }) => !conflict);
  return html`${conflicts.length ? html`<p>${words.text("merge.explain", { name })}</p>` : ""}
    ${conflicts.map((one) => conflictView(words, session, one))}
    ${others.length ? html`<h3>${words.text("merge.comes")}</h3>` : ""}
    <ul>
      ${others.map(
        (one) => html`<li>
          ${calledIn(session, one)}:
          <span class="pb-studio-as-typed">${one.theirs ?? words.text("value.nothing")}</span>
        </li>`,
      )}
    </ul>`;
}

function conflictView(words, session, one) {
  const place = JSON.stringify({ entry: one.entry, field: one.field });
  const side = (name) => html`<label class="pb-studio-side"
    ><input type="radio" name=${place} value=${name} ?checked=${name === "mine"} />
    <b>${words.text(`merge.${name}`)}</b>
    <span class="pb-studio-as-typed">${one[name] ?? words.text("value.nothing")}</span></label
  >`;
  return html`<fieldset class="pb-ways">
    <legend>${calledIn(session, one)}</legend>
    ${side("mine")}${side("theirs")}
  </fieldset>`;
}

function workbookView({ words, session }, offer, isWrong) {
  if (isWrong)
    return html`<p>${words.textFor("workbook.problems", offer.problems.length)}</p>
      <ul>
        ${offer.problems.map((one) => html`<li data-problem>${one.place}: ${problemText(one, session)}</li>`)}
      </ul>`;
  const there = KINDS.filter((kind) => offer[kind]?.length);
  if (!there.length) return html`<p>${words.text("workbook.same")}</p>`;
  return there.map(
    (kind) => html`<h3>${words.text(`workbook.${kind}`)}</h3>
      <ul>
        ${offer[kind].map(
          ({ title, fields }) => html`<li>
            ${title}${fields.map(
              ({ label, before, after }) =>
                html`<br />${words.text("workbook.field", { label, before, after })}`,
            )}
          </li>`,
        )}
      </ul>`,
  );
}

/** Returns the title of an entry and the label of its field. */
export function calledIn({ state }, { entry, label }) {
  const entries = state.collections.flatMap((one) => one.entries);
  const title = entries.find(({ id }) => id === entry)?.title ?? entry;
  return label ? `${title} – ${label}` : title;
}
