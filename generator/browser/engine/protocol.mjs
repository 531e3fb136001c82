// The words page and worker use with each other; no message is spelled anywhere else.

/** Version of the request and reply that `worksheets.engine.run` takes and gives. */
export const PROTOCOL = 2;

/** What the page sends to the worker. */
export const ToWorker = Object.freeze({
  /**
   * {lock, packages, names, layout, coming, cached}: start Python, from a snapshot where there is a
   * `layout` of it; `names` are those of Pyodide's files, `coming` those of the files on their way,
   * and `cached` says which the worker finds in this browser's database.
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
  /** {detail}: what was said to be cached is not. */
  NOT_CACHED: "not-cached",
  /** {id, share}: how much of a long answer is done, from 0 to 1. */
  PROGRESS: "progress",
  /** {id, text}: the reply. */
  REPLY: "reply",
  /** {id, detail}: Python raised; the worker can go on. */
  RAISED: "raised",
  /** {detail, reason}: the worker cannot go on; `reason`, a key of the page's words, may be left out. */
  BROKEN: "broken",
});

export const Action = Object.freeze({
  OPEN: "open",
  EVALUATE: "evaluate",
  EXPORT: "export",
  ACT: "act",
  /** Work that takes seconds: it says how far it has come, is tried once, and can be cancelled. */
  JOB: "job",
});

/** What `[data-engine]` says. */
export const State = Object.freeze({
  IDLE: "idle",
  LOADING: "loading",
  READY: "ready",
  FAILED: "failed",
});
