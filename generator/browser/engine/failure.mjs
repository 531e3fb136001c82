// Why Python cannot answer, in words the page has.

import { AssetError } from "./assets.mjs";

/** Why something cannot be answered; `reason` is a key of the page's words. */
export class EngineError extends Error {
  constructor(reason, options) {
    super(reason, options);
    this.reason = reason;
  }
}

/** Returns the key of words about what this browser lacks, or null. */
export function missingAbility() {
  if (typeof WebAssembly === "undefined") return "failed.webassembly";
  if (typeof DecompressionStream === "undefined") return "failed.browser";
  return null;
}

/** Returns the error a page can report; any other is written to the console. */
export function asReported(error) {
  if (error instanceof AssetError || error instanceof EngineError) return error;
  console.error(error);
  // What compiling raises where the browser or a policy forbids WebAssembly.
  const forbidden = error instanceof WebAssembly.CompileError;
  return new EngineError(forbidden ? "failed.webassembly" : "failed.boot", { cause: error });
}
