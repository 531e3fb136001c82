// The frame with the page as readers will see it. It holds a page of this site that writes itself anew
// from what it is sent, so that addresses, theme and worksheets work as they do on the site.

import { framed } from "./framed-page.mjs";

/** That page's address, beside the studio's; generator/theme/studio-preview.html. */
const FRAME = "studio-preview.html";
/** How wide each look is: a screen, a phone, a sheet of A4. */
const WIDTHS = { wide: 1280, dark: 1280, phone: 390, print: 794 };

/** Python has one thing in hand at a time: what is typed comes first, and a check begins meanwhile. */
const PAUSE_MS = 50;

/** Event: change. */
export class Preview extends EventTarget {
  /** The Markdown page that is shown, such as "tips.md", or "". */
  page = "";
  /** "wide", "phone", "dark" or "print". */
  look = "wide";
  /** The key of the words that say why there is nothing to see, or "". */
  trouble = "";

  #session;
  /** @type {HTMLIFrameElement | null} */
  #frame = null;
  /** The page as it is now, and what of it lies around its content. */
  #html = "";
  #around = "";
  #anchor = "";
  /** The page that is in the frame, as it was sent. */
  #shown = "";
  /** Whether the page in the frame hears what it is told. */
  #isLive = false;
  #isAsking = false;
  #isStale = false;
  #later = 0;

  /** @param {import("./session.mjs").Session} session */
  constructor(session) {
    super();
    this.#session = session;
    session.addEventListener("files", () => this.#refreshSoon());
    addEventListener("message", (event) => this.#hear(event));
  }

  /** Takes the frame the panel has made. */
  attach(frame) {
    if (!frame || frame === this.#frame) return;
    this.#frame = frame;
    new ResizeObserver(() => this.#fit()).observe(frame.parentElement);
  }

  /** Shows a page, at the anchor where there is one. */
  show(page, anchor = "") {
    this.#anchor = anchor ?? "";
    if (page === this.page) this.#tell({ type: "go", anchor: this.#anchor });
    this.page = page;
    return this.refresh();
  }

  setLook(look) {
    this.look = look;
    this.#fit();
    this.#tell(this.#lookMessage);
    this.dispatchEvent(new Event("change"));
  }

  #refreshSoon() {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.refresh(), PAUSE_MS);
  }

  /** Asks for the page as the files are now; while an answer is on its way, once more after it. */
  async refresh() {
    if (!this.page || !this.#frame) return;
    this.#isStale = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#isStale) await this.#ask();
    this.#isAsking = false;
  }

  async #ask() {
    this.#isStale = false;
    const { page } = this;
    const reply = await this.#session.preview(page);
    if (page !== this.page) this.#isStale = true;
    else this.#take(reply);
  }

  #take(reply) {
    this.trouble = reply?.html ? "" : "preview.failed";
    this.dispatchEvent(new Event("change"));
    if (!reply?.html) return;
    const root = new URL(".", location.href);
    const { html, around } = framed(reply, { root, own: this.#session.own });
    if (html === this.#html) return;
    const isSameFrame = around === this.#around;
    this.#html = html;
    this.#around = around;
    if (!isSameFrame) this.#load();
    else if (this.#isLive) this.#bringUpToDate();
  }

  #load() {
    this.#isLive = false;
    if (this.#frame) this.#frame.src = FRAME;
  }

  /** The frame is told nothing while it loads: it could not hear it. */
  #bringUpToDate() {
    if (this.#shown !== this.#html) this.#tell({ type: "content", html: this.#html });
    this.#shown = this.#html;
  }

  #hear({ source, data }) {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    if (data.type === "ready") {
      this.#shown = this.#html;
      this.#tell({ type: "page", html: this.#html });
    }
    if (data.type === "shown") {
      this.#isLive = true;
      this.#bringUpToDate();
      this.#tell(this.#lookMessage);
      if (this.#anchor) this.#tell({ type: "go", anchor: this.#anchor });
    }
    if (data.type === "follow") this.#follow(data);
  }

  /** A link in the frame leads to the page as it will be. */
  #follow({ address }) {
    const root = new URL(".", location.href).href;
    const { hash } = new URL(address);
    const path =
      address
        .slice(root.length)
        .replace(/[?#].*$/, "")
        .replace(/\.html$/, ".md") || "index.md";
    this.show(path, decodeURIComponent(hash.slice(1)));
  }

  get #lookMessage() {
    return { type: "look", isDark: this.look === "dark", isPrint: this.look === "print" };
  }

  #tell(message) {
    this.#frame?.contentWindow?.postMessage(message, "*");
  }

  /** A page as wide as a screen is shown smaller, not cut off. */
  #fit() {
    const place = this.#frame?.parentElement;
    if (!this.#frame || !place) return;
    const scale = Math.min(1, place.clientWidth / WIDTHS[this.look]);
    this.#frame.style.setProperty("--pb-studio-scale", String(scale));
  }
}
