// <playbook-example>: shows the worksheet filled in, one click away, and the bar that marks each page
// while it does.

import { Connected } from "../page/connected.mjs";
import { Words, dataIn } from "../page/words.mjs";
import { create } from "../page/dom.mjs";

/** How long the bar says that nothing can be changed. */
const REFUSED_MS = 6_000;

/** Returns the element's class for an Example. */
export function exampleElement(example) {
  return class extends Connected {
    connected() {
      this.hidden = example.isOn;
      this.on(this.child("button"), "click", this.#begin);
    }

    #begin() {
      const words = new Words(this);
      const said = {
        banner: words.text("example.banner"),
        refused: words.text("example.refused"),
        leave: words.text("example.leave"),
      };
      if (!example.begin(dataIn(this, "sample"), said))
        this.child("[role=status]").textContent = words.text("example.failed");
    }
  };
}

/** Marks the page, and each one after it, as the example's; the bar's button leaves it. */
export function markExample(example, store) {
  const { banner, refused, leave } = example.words;
  const bar = create("div", { className: "pb-example" }, { role: "region", "aria-label": banner });
  const said = create("p", { textContent: banner }, { role: "status" });
  const button = create("button", {
    type: "button",
    className: "md-button pb-small",
    textContent: leave,
  });
  button.addEventListener("click", () => example.end());
  bar.append(said, button);
  document.body.prepend(bar);
  let later = 0;
  store.addEventListener("refused", () => {
    clearTimeout(later);
    said.textContent = refused;
    later = setTimeout(() => (said.textContent = banner), REFUSED_MS);
  });
}
