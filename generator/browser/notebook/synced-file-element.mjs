// <playbook-notebook-file>: keeps the notebook as a file too, where the browser can do that.

import { dayText, fill } from "../page/words.mjs";
import { Panel } from "./panel.mjs";

/** Returns the element's class for a SyncedFile. */
export function syncedFileElement(syncedFile) {
  return class extends Panel {
    actions = { choose: this.#choose, allow: () => syncedFile.allow(), stop: this.#stop };

    connected() {
      super.connected();
      this.hidden = !syncedFile.possible;
      this.on(syncedFile, "state", this.#show);
      this.#show();
    }

    #choose() {
      const name = fill(this.words.text("take.file"), { date: dayText(new Date()) });
      return syncedFile.choose(name);
    }

    async #stop() {
      await syncedFile.forget();
      this.announce("sync.stopped");
      this.button("choose").focus();
    }

    #show() {
      const { state, name } = syncedFile;
      this.announce(state === "none" ? null : `sync.${state}`, { name });
      this.button("choose").hidden = state !== "none";
      this.button("allow").hidden = state !== "asks";
      this.button("stop").hidden = state === "none";
    }
  };
}
