// Everything that is wrong, in one place, with links to where it is.

import { html } from "lit-html";

import { problemView } from "../problem-text.mjs";

/** @param {StudioParts} parts */
export function problemList({ words, session, controls }) {
  const { problems } = session.state;
  if (!problems.length) return "";
  return html`<section class="pb-errors pb-studio-problems" aria-labelledby="studio-problems">
    <h2 class="pb-errors-title" id="studio-problems" tabindex="-1">
      ${words.textFor("problems.title", problems.length)}
    </h2>
    <ul>
      ${problems.map((problem) => lineOf({ words, session, controls }, problem))}
    </ul>
  </section>`;
}

function lineOf({ words, session, controls }, problem) {
  const { entry } = problem;
  const title = session.listed(entry)?.title;
  return html`<li>
    ${
      title
        ? html`<button type="button" class="pb-studio-link" @click=${() => controls.showProblem(problem)}>${title}</button>: `
        : html`${words.text("problems.file", { file: problem.file })} `
    }${problemView(problem, session, (id) => controls.openEntry(id))}
  </li>`;
}
