// What crosses between the page and Python, as worksheets/ declares it (tests/notebook/test_types.py
// compares the two), and what surrounds the scripts. Nothing of it is shipped: tsc alone reads it.

/** A record: texts as typed, by field; rows of a list have an `id` besides. */
type Fields = Record<string, string>;
type Row = Fields & { id: string };

/** When what was changed: milliseconds since 1970, by the path of a record or of a field. */
type Timestamps = Record<string, number>;

/** Everything the person saved (worksheets/notebook/schema.py). */
interface Notebook {
  version: number;
  contacts: Row[];
  interactions: Row[];
  promises: Row[];
  pitches: Row[];
  questions: Row[];
  events: Row[];
  sheet_rows: Row[];
  owner: Fields;
  settings: Fields;
  answers: Record<string, Fields>;
  changed: Timestamps;
  removed: Timestamps;
}

/** A change of one record; `values` null takes it out (worksheets/outcome.py). */
interface Change {
  collection: string;
  id: string;
  values: Record<string, string | null> | null;
  /** Of a row that comes back: when it was made. Python knows nothing of it. */
  made?: number;
}

/** Where texts are saved: in the browser, in the tab, or under names of the example's own. */
interface TextStorage {
  readonly isTabOnly: boolean;
  readonly trouble: string | null;
  read(key: string): string | null;
  write(key: string, text: string): boolean;
  remove(key: string): void;
  keys(beginning: string): string[];
  watch(heard: (key: string, text: string | null) => void, main: string): void;
}

interface Attachment {
  name: string;
  base64: string;
}

/** What an earlier field must hold for another to be asked (worksheets/content/sheet.py). */
interface Condition {
  field: string;
  values: string[];
  filled: boolean;
  empty: boolean;
}

/** A button in a result, with the values it carries. */
interface Act {
  id: string;
  values: Fields;
}

/** What the page asks of Python (worksheets/request.py); lists of the notebook go as JSON texts. */
interface WorksheetRequest {
  protocol: number;
  action: "open" | "evaluate" | "export" | "act" | "job";
  sheet: string | object;
  today?: string;
  address?: string;
  notebook?: object;
  attachments?: Record<string, Attachment>;
  export?: string;
  act?: Act;
}

interface Problem {
  field: string;
  row: string | null;
  message: string;
  choices?: { label: string; action: string; values: Fields }[];
}

/** A file the page can save: text as it is, bytes as they are or as base64. */
interface Download {
  name: string;
  type: string;
  text?: string;
  base64?: string;
  bytes?: Uint8Array<ArrayBuffer>;
}

interface RowFacts {
  last: string;
  next: string;
  priority: string;
  rank: number;
}

/** What Python answers (worksheets/reply.py). */
interface WorksheetReply {
  protocol: number;
  sheet: string;
  html: string | null;
  problems: Problem[];
  exports: string[];
  download: Download | null;
  changes: Change[];
  message: string;
  undo: string;
  note: { collection: string; id: string; field: string; label: string } | null;
  choices: Record<string, { id: string; label: string }[]>;
  rows: Record<string, RowFacts>;
}

/** The runtime's manifest, which generator/runtime/manifest.py puts around the script. */
declare const PLAYBOOK_RUNTIME: any;

declare module "worker-source" {
  const source: string;
  export default source;
}

declare module "unpacker-source" {
  const source: string;
  export default source;
}

// A page of ours is HTML: what a selector finds is an element of it, unless a script says more.
interface ParentNode {
  querySelector<E extends Element = HTMLElement>(selectors: string): E | null;
  querySelectorAll<E extends Element = HTMLElement>(selectors: string): NodeListOf<E>;
}
interface Element {
  closest<E extends Element = HTMLElement>(selectors: string): E | null;
}

// Not in TypeScript's own lists: these are of some browsers only, and asked for before use.
interface Navigator {
  readonly connection?: { readonly saveData: boolean };
}
interface Window {
  importScripts?: (...urls: string[]) => void;
}
interface FileSystemHandle {
  queryPermission(of: { mode: "read" | "readwrite" }): Promise<PermissionState>;
  requestPermission(of: { mode: "read" | "readwrite" }): Promise<PermissionState>;
}
declare function showSaveFilePicker(options: object): Promise<FileSystemFileHandle>;

declare module "studio/worker-source" {
  const source: string;
  export default source;
}

/** What the studio's page is made of; each view gets all of it. */
interface StudioParts {
  words: import("./page/words.mjs").Words;
  session: import("./studio/session.mjs").Session;
  preview: import("./studio/preview.mjs").Preview;
  pictures: import("./studio/pictures.mjs").Pictures;
  publish: import("./studio/publish.mjs").Publish;
  incoming: import("./studio/incoming.mjs").Incoming;
  entryActions: import("./studio/entry-actions.mjs").EntryActions;
  controls: import("./studio/controls.mjs").Controls;
}
