// Why Python cannot answer, in words the page has.

import { AssetError } from "./assets.mjs";
import { obstacle } from "./obstacles.mjs";

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

/**
 * Returns the error a page can report; any other is written to the console. What stands in the way
 * of Python comes first: the rest follows from it.
 */
export function asReported(error) {
  const reason = obstacle();
  if (reason) return new EngineError(reason, { cause: error });
  if (error instanceof AssetError || error instanceof EngineError) return error;
  console.error(error);
  // A browser without WebAssembly is told before: this one has it, and may not use it here.
  const forbidden = error instanceof WebAssembly.CompileError;
  return new EngineError(forbidden ? "failed.policy" : "failed.boot", { cause: error });
}

/** Returns the error, or what explains it: an update has taken the files of this page away. */
export async function outdatedOr(error) {
  if (!(error instanceof AssetError)) return error;
  const isOutdated = await globalThis.playbookIsOutdated?.(); // of theme/partials/one-build.html
  return isOutdated ? new EngineError("failed.outdated", { cause: error }) : error;
}
