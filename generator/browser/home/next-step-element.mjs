// <playbook-next-step>: two questions, how much time and whether to write or to talk, and one small
// step to take now. In the page, what is for those without scripts follows as `.pb-instead`.

import { Connected } from "../page/connected.mjs";
import { create } from "../page/dom.mjs";
import { homeFacts } from "./facts.mjs";
import { noting, stepAfter, suiting, takenIn } from "./steps.mjs";

const MINUTES = ["5", "15", "30"];
const WAYS = ["write", "talk"];

/** Returns the element's class; `store` is the notebook's. */
export function nextStepElement(store) {
  return class NextStep extends Connected {
    #facts;
    /** @type {any} */
    #step = null;
    #card = create("div", { className: "pb-step" });
    #said = create("p", { className: "pb-step-said" }, { role: "status" });

    connected() {
      this.#facts = homeFacts();
      this.replaceChildren(
        this.#question("minutes", MINUTES),
        this.#question("way", WAYS),
        this.#card,
        this.#said,
      );
      this.on(this, "change", this.#choose);
      this.on(this, "click", this.#press);
    }

    #question(name, answers) {
      const { words } = this.#facts;
      const question = create("fieldset", { className: "pb-step-question" });
      question.append(create("legend", { textContent: words.text(`step.${name}`) }));
      for (const value of answers) {
        const label = create("label");
        label.append(
          create("input", { type: "radio", name: `pb-step-${name}`, value }),
          ` ${words.text(`step.${name}.${value}`)}`,
        );
        question.append(label);
      }
      return question;
    }

    #answer(name) {
      const chosen = this.querySelector(`[name=pb-step-${name}]:checked`);
      return /** @type {HTMLInputElement} */ (chosen)?.value;
    }

    #choose() {
      this.#said.textContent = "";
      this.#show(null);
    }

    #press({ target }) {
      const act = target.closest("button")?.dataset.step;
      if (!act) return;
      if (act === "done") this.#note();
      else this.#said.textContent = "";
      this.#show(this.#step);
      this.#card.querySelector("button[data-step=another]")?.focus();
    }

    #note() {
      store.note(noting(store.notebook, this.#step.id));
      const count = takenIn(store.notebook).length;
      this.#said.textContent = this.#facts.words.textFor("step.said", count);
    }

    /** Shows the step after `current`, once both questions have an answer. */
    #show(current) {
      const [minutes, way] = [this.#answer("minutes"), this.#answer("way")];
      if (!minutes || !way) return;
      const fitting = suiting(this.#facts.steps, Number(minutes), way);
      this.#step = stepAfter(current, fitting, takenIn(store.notebook));
      this.#card.replaceChildren(...(this.#step ? cardOf(this.#step, this.#facts) : []));
    }
  };
}

function cardOf({ title, text, href }, { words, at }) {
  const actions = create("p", { className: "pb-actions" });
  for (const act of ["done", "another"]) {
    actions.append(
      create(
        "button",
        { type: "button", className: "md-button pb-small", textContent: words.text(`step.${act}`) },
        { "data-step": act },
      ),
    );
  }
  const why = create("p", { className: "pb-why" });
  why.append(create("a", { textContent: title, href: at(href) }));
  return [create("p", { textContent: text, className: "pb-step-text" }), why, actions];
}
