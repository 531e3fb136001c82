// The list on the left: all collections with their entries, found by a few letters or by their state.

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";

import { finds, plain } from "../../page/plain-text.mjs";

const STATES = ["all", "changed", "own", "hidden", "problems"];

/** @param {StudioParts} parts */
export function entryList(parts) {
  const { words, session, controls } = parts;
  const collections = session.state.collections
    .map((one) => ({ ...one, found: one.entries.filter(wanted(parts)) }))
    .filter(({ found, can_add }) => found.length || (can_add && isEverything(controls)));
  return html`<nav class="pb-studio-list" aria-labelledby="studio-list">
    <h2 id="studio-list">${words.text("list.title")}</h2>
    ${search(parts)}
    ${
      collections.length
        ? repeat(
            collections,
            ({ id }) => id,
            (one) => collectionView(parts, one),
          )
        : html`<p>${words.text("list.nothing")}</p>`
    }
  </nav>`;
}

function search({ words, controls }) {
  return html`<p class="pb-studio-find">
    <label for="studio-find">${words.text("list.find")}</label>
    <input
      id="studio-find"
      type="search"
      autocomplete="off"
      .value=${live(controls.query)}
      @input=${({ target }) => controls.set({ query: target.value })}
    />
    <label for="studio-shown">${words.text("list.show")}</label>
    <select id="studio-shown" @change=${({ target }) => controls.set({ shown: target.value })}>
      ${STATES.map(
        (one) =>
          html`<option value=${one} .selected=${live(one === controls.shown)}>
            ${words.text(`list.show.${one}`)}
          </option>`,
      )}
    </select>
  </p>`;
}

function isEverything({ query, shown }) {
  return !query.trim() && shown === "all";
}

function wanted({ session, controls: { query, shown } }) {
  const isFound = finds(query);
  const wrong = new Set(session.state.problems.map(({ entry }) => entry));
  return ({ id, title, state }) => {
    const isShown = shown === "all" || (shown === "problems" ? wrong.has(id) : state === shown);
    return isShown && isFound(plain(title));
  };
}

function collectionView(parts, { id, title, can_add, can_move, found }) {
  return html`<details open class="pb-studio-collection" data-collection=${id}>
    <summary>${title} <span class="pb-studio-count">${found.length}</span></summary>
    <ul>
      ${repeat(
        found,
        (entry) => entry.id,
        (entry) => entryView(parts, entry),
      )}
    </ul>
    <p class="pb-studio-collection-buttons">
      ${can_add ? addButton(parts, id, title) : ""}
      ${can_move ? workbookButton(parts, id, title) : ""}
    </p>
  </details>`;
}

function addButton({ words, controls }, id, title) {
  return html`<button
    type="button"
    class="pb-studio-link"
    data-add=${id}
    aria-label=${words.text("add.to", { title })}
    @click=${() => controls.openAbout(id, "add")}
  >
    ${words.text("add")}
  </button>`;
}

/** Entries of one kind fit into rows; pages and words don't. */
function workbookButton({ words, controls }, id, title) {
  return html`<button
    type="button"
    class="pb-studio-link"
    data-workbook=${id}
    aria-label=${words.text("workbook.of", { title })}
    @click=${() => controls.openAbout(id, "workbook")}
  >
    ${words.text("workbook")}
  </button>`;
}

function entryView({ words, session, controls }, { id, title, state }) {
  const isWrong = session.state.problems.some((problem) => problem.entry === id);
  return html`<li>
    <button
      type="button"
      data-entry=${id}
      data-state=${state}
      aria-current=${session.form?.entry === id ? "true" : nothing}
      @click=${() => controls.openEntry(id)}
    >
      <span>${title}</span>
      ${state === "shipped" ? "" : html`<span class="pb-studio-state">${words.text(`state.${state}`)}</span>`}
      ${isWrong ? html`<span class="pb-studio-wrong">${words.text("state.problem")}</span>` : ""}
    </button>
  </li>`;
}
