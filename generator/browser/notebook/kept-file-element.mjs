// <playbook-notebook-file>: keeps the notebook as a file too, where the browser can do that.

import { dayText, fill } from "../page/words.mjs";
import { Panel } from "./panel.mjs";

/** Returns the element's class for a KeptFile. */
export function keptFileElement(keptFile) {
  return class extends Panel {
    acts = { choose: this.#choose, allow: () => keptFile.allow(), stop: this.#stop };

    connected() {
      super.connected();
      this.hidden = !keptFile.possible;
      this.on(keptFile, "state", this.#show);
      this.#show();
    }

    #choose() {
      const name = fill(this.words.say("take.file"), { date: dayText(new Date()) });
      return keptFile.choose(name);
    }

    async #stop() {
      await keptFile.forget();
      this.say("sync.stopped");
      this.button("choose").focus();
    }

    #show() {
      const { state, name } = keptFile;
      this.say(state === "none" ? null : `sync.${state}`, { name });
      this.button("choose").hidden = state !== "none";
      this.button("allow").hidden = state !== "asks";
      this.button("stop").hidden = state === "none";
    }
  };
}
