// <playbook-studio>: says how far the start has come, then shows what can be edited.

import { Connected } from "../page/connected.mjs";
import { NEEDED_POLICY } from "../engine/obstacles.mjs";
import { Words } from "../page/words.mjs";
import { openStudio } from "./studio.mjs";

const MEGABYTE = 1e6;

/** Returns the element's class. `engineOf` returns a StudioEngine that is on its way. */
export function studioElement(engineOf) {
  return class extends Connected {
    #engine;
    #words;

    connected(signal) {
      this.#words = new Words(this);
      this.#engine = engineOf();
      signal.addEventListener("abort", () => this.#engine.end());
      this.#engine.addEventListener("progress", (event) => this.#progress(event.detail));
      this.#engine.ready.then(() => this.#open()).catch((error) => this.#failed(error));
    }

    async #open() {
      await openStudio(this.#part("desk"), this.#engine, this.#words);
      this.#say("ready", "");
      performance.mark("playbook:studio-ready");
    }

    #progress({ received, total }) {
      if (this.dataset.studio !== "loading") return; // a preview brings more, later
      const values = { received: megabytes(received), total: megabytes(total) };
      this.#part("progress").textContent = this.#words.text("loading.bytes", values);
    }

    #failed(error) {
      const { reason, file = "", status = "" } = error;
      if (!reason) console.error(error);
      const known = this.#words.find(reason) ? reason : "failed.boot";
      const values = { file, status, policy: NEEDED_POLICY };
      this.#say("failed", this.#words.text("failed", { reason: this.#words.text(known, values) }));
    }

    #say(state, text) {
      this.dataset.studio = state;
      this.#part("said").textContent = text;
      this.#part("progress").textContent = "";
    }

    #part(name) {
      return this.child(`[data-part="${name}"]`);
    }
  };
}

function megabytes(bytes) {
  return (bytes / MEGABYTE).toFixed(1);
}
