// The words page and worker use with each other; no message is spelled anywhere else.

/** Version of the request and reply that `worksheets.engine.run` takes and gives. */
export const PROTOCOL = 2;

/** What the page sends to the worker. */
export const ToWorker = Object.freeze({
  /**
   * {lock, packages, layout, coming, kept}: start Python, from its memory where there is a `layout`
   * of it; `coming` are the names of the files on their way, `kept` says which the worker finds in
   * this browser's database.
   */
  START: "start",
  /** {name, content}: a file Python asks for, as bytes or as a compiled module. */
  FILE: "file",
  /** {id, text, opening}: run one request, after the `opening` of its sheet where there is one. */
  RUN: "run",
});

/** What the worker sends to the page. */
export const ToPage = Object.freeze({
  /** {steps, restored}: Python answers from now on; `steps` are the start's, in milliseconds. */
  READY: "ready",
  /** {names}: files wanted that were not handed over at the start. */
  WANTED: "wanted",
  /** {detail}: what was said to be kept is not. */
  UNKEPT: "unkept",
  /** {id, share}: how much of a long answer is done, from 0 to 1. */
  PROGRESS: "progress",
  /** {id, text}: the reply. */
  REPLY: "reply",
  /** {id, detail}: Python raised; the worker can go on. */
  RAISED: "raised",
  /** {detail, reason}: the worker cannot go on; `reason`, a key of the page's words, may be left out. */
  BROKEN: "broken",
});

export const Action = Object.freeze({ OPEN: "open", EVALUATE: "evaluate", EXPORT: "export", ACT: "act" });

/** What `[data-engine]` says. */
export const State = Object.freeze({
  IDLE: "idle",
  LOADING: "loading",
  READY: "ready",
  FAILED: "failed",
});
