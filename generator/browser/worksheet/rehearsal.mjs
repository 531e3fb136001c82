// Saying a text aloud: large words that move at a pace, a stopwatch, and the browser's own voice.

import { speakLocally, stopSpeaking } from "./voice.mjs";

/** How often the marked word moves, in milliseconds. */
const STEP_MS = 100;
/** What nobody says a whole text in, in seconds, and paces nobody speaks at, in words a minute. */
const SHORTEST_SECONDS = 2;
const SLOWEST = 60;
const FASTEST = 260;

export class Rehearsal {
  #words;
  #measured;
  #dialog;
  #tokens = [];
  #text;
  #seconds;
  #wordCount;
  #elapsedMs = 0;
  /** @type {number | null} */
  #startedAt = null;
  /** @type {number | undefined} */
  #timer;

  /** `measured(rate)` is told the person's own pace; `signal` ends the rehearsal. */
  constructor(words, measured, signal) {
    this.#words = words;
    this.#measured = measured;
    signal.addEventListener("abort", () => this.#dialog?.close());
  }

  /** Shows `text`, of `wordCount` words, to be said at `rate` words a minute. */
  open(text, wordCount, rate) {
    this.#text = text.trim();
    this.#wordCount = wordCount;
    this.#seconds = (wordCount * 60) / rate;
    this.#dialog = this.#build();
    document.body.append(this.#dialog);
    this.#restart();
    this.#dialog.showModal();
  }

  #build() {
    const dialog = make("dialog", "pb-rehearsal");
    const title = make("h2", "", this.#textOf("title"));
    title.id = "pb-rehearsal-title";
    dialog.setAttribute("aria-labelledby", title.id);
    this.#tokens = this.#text.split(/\s+/).map((word) => make("span", "", word));
    const prompter = make("p", "pb-teleprompter");
    prompter.dir = "auto";
    prompter.tabIndex = 0;
    prompter.append(...this.#tokens.flatMap((token) => [token, " "]));
    const line = make("p", "pb-rehearsal-line");
    line.setAttribute("role", "status");
    dialog.append(title, prompter, make("p", "pb-rehearsal-time"), line, this.#buttons());
    dialog.addEventListener("close", () => this.#closed());
    return dialog;
  }

  #buttons() {
    const row = make("p", "pb-rehearsal-buttons");
    const actions = {
      start: () => this.#toggle(),
      restart: () => this.#restart(),
      done: () => this.#finish(),
      voice: () => this.#speak(),
      close: () => this.#dialog.close(),
    };
    for (const [name, act] of Object.entries(actions)) {
      const button = make("button", "md-button", this.#textOf(name));
      button.type = "button";
      button.dataset.rehearsal = name;
      button.addEventListener("click", act);
      row.append(button, " ");
    }
    return row;
  }

  #toggle() {
    if (this.#startedAt === null) this.#run();
    else this.#pause();
  }

  #run() {
    this.#startedAt = performance.now() - this.#elapsedMs;
    this.#timer = setInterval(() => this.#show(), STEP_MS);
    this.#button("start").textContent = this.#textOf("pause");
    this.#showLine("");
  }

  #pause() {
    clearInterval(this.#timer);
    if (this.#startedAt !== null) this.#elapsedMs = performance.now() - this.#startedAt;
    this.#startedAt = null;
    this.#button("start").textContent = this.#textOf(this.#elapsedMs ? "continue" : "start");
  }

  #restart() {
    this.#pause();
    this.#elapsedMs = 0;
    this.#button("start").textContent = this.#textOf("start");
    this.#showLine("");
    this.#show();
  }

  /** Marks the word to say now and tells the time. */
  #show() {
    if (this.#startedAt !== null) this.#elapsedMs = performance.now() - this.#startedAt;
    const seconds = this.#elapsedMs / 1000;
    const place = Math.floor((seconds / this.#seconds) * this.#tokens.length);
    for (const [index, token] of this.#tokens.entries())
      token.classList.toggle("pb-said", index < place);
    const current = this.#tokens[Math.min(place, this.#tokens.length - 1)];
    for (const token of this.#tokens) token.classList.toggle("pb-now", token === current);
    if (this.#startedAt !== null) current.scrollIntoView({ block: "center" });
    const [now, all] = [Math.floor(seconds), Math.ceil(this.#seconds)];
    this.#dialog.querySelector(".pb-rehearsal-time").textContent = this.#textOf("time", {
      now,
      all,
    });
  }

  /** Takes the time from start to now for the person's own pace. */
  #finish() {
    this.#pause();
    const seconds = this.#elapsedMs / 1000;
    const rate = Math.round((this.#wordCount * 60) / seconds);
    this.#show();
    if (seconds < SHORTEST_SECONDS || rate < SLOWEST || rate > FASTEST)
      return this.#showLine(this.#textOf("unlikely"));
    this.#measured(rate);
    return this.#showLine(this.#textOf("measured", { seconds: Math.round(seconds), rate }));
  }

  async #speak() {
    const isSpoken = await speakLocally(this.#text, (this.#wordCount * 60) / this.#seconds);
    this.#showLine(this.#textOf(isSpoken ? "speaking" : "no-voice"));
  }

  #closed() {
    this.#pause();
    stopSpeaking();
    this.#dialog.remove();
  }

  #button(name) {
    return this.#dialog.querySelector(`[data-rehearsal="${name}"]`);
  }

  #showLine(text) {
    this.#dialog.querySelector(".pb-rehearsal-line").textContent = text;
  }

  #textOf(key, values) {
    return this.#words.text(`rehearse.${key}`, values);
  }
}

function make(name, className, text = "") {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
