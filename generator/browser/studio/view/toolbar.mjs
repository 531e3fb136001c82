// The bar on top: what is saved, undo, and what can be done with the whole.

import { html, nothing } from "lit-html";

import { momentText } from "../../page/words.mjs";
import { canWriteFolders } from "../site-folder.mjs";

/** @param {StudioParts} parts */
export function toolbar(parts) {
  const { words, session, controls } = parts;
  return html`<div class="pb-studio-bar" role="group" aria-label=${words.text("bar.title")}>
    <p class="pb-studio-saved" data-saved>${savedText(parts)}</p>
    ${problemCount(parts)}
    <p class="pb-studio-steps">
      ${stepButton(parts, "undo", session.history.nextUndo)}
      ${stepButton(parts, "redo", session.history.nextRedo)}
    </p>
    <p class="pb-studio-publish">
      <button type="button" class="md-button" @click=${() => controls.openDialog("open")}>
        ${words.text("open")}
      </button>
      ${publishButton(parts, "own", "md-button")}
      ${canWriteFolders() ? publishButton(parts, "folder", "md-button") : ""}
      ${publishButton(parts, "site", "md-button md-button--primary")}
    </p>
    ${progressView(parts)}
    <p class="pb-studio-said pb-said-here" role="status">${session.said}</p>
  </div>
  ${session.trouble ? html`<p class="pb-alarm">${words.text(`trouble.${session.trouble}`)}</p>` : ""}
`;
}

function savedText({ words, session: { trouble, savedAt } }) {
  if (trouble) return words.text("saved.not");
  return savedAt ? words.text("saved", { time: momentText(savedAt) }) : words.text("saved.nothing");
}

/** Read out when it changes; the list itself is at the end of the form. */
function problemCount({ words, session, controls }) {
  const { length } = session.state.problems;
  return html`<p role="status">
    ${
      length
        ? html`<button
            type="button"
            class="pb-studio-link pb-studio-wrong"
            @click=${() => controls.showProblems()}
          >
            ${words.textFor("problems.count", length)}
          </button>`
        : ""
    }
  </p>`;
}

function stepButton({ words, session }, name, step) {
  const key = step ? `${name}.of` : name;
  return html`<button
    type="button"
    class="pb-studio-link"
    data-step=${name}
    aria-disabled=${step ? nothing : "true"}
    @click=${() => step && session[name]()}
  >
    ${words.text(key, { what: step?.what ?? "" })}
  </button>`;
}

function publishButton({ words, publish }, name, className) {
  return html`<button
    type="button"
    class=${className}
    data-export=${name}
    aria-disabled=${publish.isBusy ? "true" : nothing}
    @click=${() => publish.make(name)}
  >
    ${words.text(`publish.${name}`)}
  </button>`;
}

function progressView({ words, publish }) {
  if (!publish.progress) return "";
  const { done, total } = publish.progress;
  return html`<p class="pb-studio-progress">
    <label for="studio-progress">${words.text("publish.progress", { done, total })}</label>
    <progress id="studio-progress" max=${total} .value=${done}></progress>
  </p>`;
}
