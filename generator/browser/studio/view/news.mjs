// What an update has changed below the organisation's own words, each with what to do about it.

import { html } from "lit-html";

import { calledIn } from "./offer.mjs";

/** @param {StudioParts} parts */
export function newsView({ words, session, controls }) {
  const { news } = session;
  if (!news.length) return "";
  return html`<section class="pb-panel pb-studio-news" aria-labelledby="studio-news">
    <h2 id="studio-news" tabindex="-1">${words.textFor("news.title", news.length)}</h2>
    <ul>
      ${news.map((one) => newsItem({ words, session, controls }, one))}
    </ul>
  </section>`;
}

function newsItem({ words, session, controls }, one) {
  const button = (key, act) => html`<button
    type="button"
    class="pb-studio-link"
    data-news=${key}
    aria-label=${words.text(`news.${key}.of`, { title: calledIn(session, one) })}
    @click=${act}
  >
    ${words.text(`news.${key}`)}
  </button>`;
  return html`<li>
    ${calledIn(session, one)}: ${one.sentence}
    <details>
      <summary>${words.text("news.both")}</summary>
      <p><b>${words.text("news.mine")}</b> <span class="pb-studio-as-typed">${one.mine}</span></p>
      <p><b>${words.text("news.before")}</b> <span class="pb-studio-as-typed">${one.before}</span></p>
      <p><b>${words.text("news.now")}</b> <span class="pb-studio-as-typed">${one.now}</span></p>
    </details>
    ${button("keep", () => controls.keepMine(one))} ${button("take", () => controls.takeTheirs(one))}
  </li>`;
}
