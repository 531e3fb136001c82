// What could not be read and was put aside, to be downloaded by those who can put it right.

import { download } from "../page/download.mjs";
import { dayText, fill, momentText } from "../page/words.mjs";

export class SetAsideList {
  #panel;
  #store;

  constructor(panel, store) {
    this.#panel = panel;
    this.#store = store;
  }

  /** Offers each of them as a file. */
  show() {
    const { setAside } = this.#store;
    this.#panel.partNamed("aside").hidden = !setAside.length;
    this.#panel
      .partNamed("aside-list")
      .replaceChildren(...setAside.map((aside) => this.#button(aside)));
  }

  #button({ key }) {
    const button = document.createElement("button");
    const time = momentText(new Date(key.slice(key.indexOf("aside:") + "aside:".length)));
    Object.assign(button, { type: "button", className: "md-button" });
    Object.assign(button.dataset, { do: "aside", key });
    button.textContent = this.#panel.words.text("aside.download", { time });
    return button;
  }

  download(key) {
    const { text } = this.#store.setAside.find((aside) => aside.key === key);
    const name = fill(this.#panel.words.text("aside.file"), { date: dayText(new Date()) });
    download({ name, type: "text/plain", text });
  }
}
