// The pictures of the organisation: added to its folder, and shown before they are on any host.

import { dataAddress } from "./framed-page.mjs";
import { pictureOf } from "./picture.mjs";

const FOLDER = "assets/";

export class Pictures {
  #session;
  #words;

  /** @param {import("./session.mjs").Session} session */
  constructor(session, words) {
    this.#session = session;
    this.#words = words;
  }

  /**
   * Adds a picture under a name that is free, and returns its path; null for what is no picture.
   * @param {File} file
   */
  async add(file) {
    const picture = await pictureOf(file);
    if (!picture) {
      this.#session.say(this.#words.text("picture.refused", { name: file.name }));
      return null;
    }
    const path = this.#free(FOLDER + picture.name);
    const what = this.#words.text("step.picture", { name: file.name });
    await this.#session.change("put", { files: { [path]: picture.bytes } }, what);
    return path;
  }

  /** Returns where the browser finds a picture: what isn't one's own lies in the site. */
  addressOf(path) {
    return dataAddress(path, this.#session.own.read(path)) ?? path;
  }

  #free(path) {
    const [stem, ending] = [path.replace(/\.\w+$/, ""), path.match(/\.\w+$/)[0]];
    let free = path;
    for (let number = 2; this.#session.own.read(free) !== null; number++)
      free = `${stem}-${number}${ending}`;
    return free;
  }
}
