// What the studio's page and its Python tell each other (generator/studio/calls.py). Nothing of it is
// shipped: tsc alone reads it.

/** A file of content/own/: a text, or the bytes of a picture. */
type FileContent = string | Uint8Array;

/** Files by their path below content/own/; null is one that is gone. */
type ChangedFiles = Record<string, FileContent | null>;

type EntryState = "shipped" | "changed" | "own" | "hidden";

interface StudioEntry {
  id: string;
  title: string;
  state: EntryState;
  /** The hidden entry it belongs to, and is hidden with; "" for none. */
  hidden_with: string;
}

interface StudioCollection {
  id: string;
  title: string;
  can_add: boolean;
  can_move: boolean;
  entries: StudioEntry[];
}

interface StudioProblem {
  entry: string | null;
  field: string | null;
  /** What leads on from the field into its parts. */
  path?: (string | number)[];
  file: string;
  line: number;
  column: number;
  /** Of a cell: its sheet, row and column. */
  place?: string;
  message: string;
  hint: string;
}

interface StudioPage {
  path: string;
  title: string;
}

interface StudioState {
  collections: StudioCollection[];
  problems: StudioProblem[];
  pages: StudioPage[];
}

interface StudioOption {
  id: string;
  label: string;
}

interface StudioField {
  name: string;
  label: string;
  help: string;
  kind: string;
  required: boolean;
  max_length: number | null;
  minimum: number | null;
  maximum: number | null;
  options: StudioOption[];
  /** Of a group, or of each row of several. */
  fields: StudioField[];
  /** Whether it stands behind what everybody needs. */
  more?: boolean;
  /** The kinds of answers beside which it is offered; none for all. */
  kinds?: string[];
  /** Whether its rows show their names alone until they are opened. */
  folded?: boolean;
  /** On the button that adds a row; "" where nothing particular is. */
  adding?: string;
  /** What a new row starts with. */
  starts?: string;
  /** Of the name of a row: what it can't be. */
  taken?: string[];
  shipped: any;
  value: any;
  is_own: boolean;
}

/** What a colour is worth to readers: white's contrast on it, and the nearest where it's too pale. */
interface StudioColour {
  colour: string;
  ratio: string;
  least: string;
  nearest: string;
}

interface StudioForm {
  entry: string;
  title: string;
  state: EntryState;
  hidden_with: string;
  file: string;
  page: string | null;
  anchor: string | null;
  yaml: string;
  fields: StudioField[];
  /** By the colour as it is written. */
  colours: Record<string, StudioColour>;
  /** What each fact about the organisation is called, by its name. */
  facts: Record<string, string>;
}

/** What a call that changes files answers. */
interface StudioReply {
  files?: ChangedFiles;
  state?: Partial<StudioState>;
  /** There is more to check. */
  more?: boolean;
  form?: StudioForm;
  problems?: StudioProblem[];
}

/** What an update has changed below one of the own words. */
interface StudioNews {
  entry: string;
  field: string;
  label: string;
  mine: string;
  before: string;
  now: string;
  sentence: string;
}

/** What a field's control is made from. */
interface StudioControl {
  id: string;
  name: string;
  field: StudioField;
  value: any;
  change: (value: any) => void;
  /** The ids of what describes it, and whether it is wrong: attributes, or lit's `nothing`. */
  described: any;
  invalid: any;
  required: boolean;
  words: any;
  pictures: any;
  colours: Record<string, StudioColour>;
  facts: Record<string, string>;
  /** Whether the form is that of a page, in which pictures can stand. */
  isPage: boolean;
  /** Returns the questions that come before a part of a worksheet's form, by its name. */
  earlier: (name: string) => any[];
  /** Brings back the result that all worksheets share. */
  restore: (field: StudioField) => any;
  part: (field: StudioField, place: object) => any;
}

/** The worker of the studio, as the page asks it (engine.mjs). */
interface StudioPython extends EventTarget {
  ready: Promise<unknown>;
  /** Returns the files as they are, for a worker that takes the place of another. */
  own: null | (() => Record<string, FileContent>);
  call(name: string, payload?: object): Promise<any>;
}

/** A colleague's changes, which are read again with what is chosen, and where they differ. */
interface StudioMerge {
  kind: "merge";
  name: string;
  file: File;
  files: ChangedFiles;
  differences: any[];
}

/** A workbook, and the entries it would add, change and so on. */
interface StudioWorkbook {
  kind: "workbook";
  name: string;
  files: ChangedFiles;
  problems: StudioProblem[];
  [change: string]: any;
}

type StudioOffer = StudioMerge | StudioWorkbook;

/** A call on its way to the worker, with what settles it. */
interface StudioCall {
  id: number;
  name: string;
  packed: { text: string; blobs: Uint8Array[] };
  promise: Promise<any>;
  resolve: (reply: any) => void;
  reject: (error: unknown) => void;
}

/** One change, as it can be undone: what the files held before it and after. */
interface HistoryStep {
  /** Changes under one key, one right after the other, are one step. */
  key: string;
  what: string;
  before: ChangedFiles;
  after: ChangedFiles;
}

declare function showDirectoryPicker(options: object): Promise<FileSystemDirectoryHandle>;
