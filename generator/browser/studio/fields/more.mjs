// What one seldom needs, folded behind the rest.

import { html } from "lit-html";

/** Returns the `views` folded; nothing where there are none. */
export function more(views, words, isAny = views.length > 0) {
  if (!isAny) return "";
  return html`<details class="pb-studio-more">
    <summary>${words.text("more")}</summary>
    ${views}
  </details>`;
}
