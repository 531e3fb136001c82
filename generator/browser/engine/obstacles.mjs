// What a host, its policy or a frame forbids, as far as a page can tell: whoever looks after the site
// can change that, and nobody else.

/** What a host that sends a policy of its own has to allow, as the header says it. */
export const NEEDED_POLICY =
  "script-src 'self' 'unsafe-inline' blob: 'wasm-unsafe-eval'; worker-src 'self' blob:";

/** What Python's start needs, by the directive and the address that a refusal names. */
const NEEDED = [
  ["worker-src", "blob"],
  ["script-src", "blob"],
  ["script-src", "wasm-eval"],
  ["script-src", "eval"], // what browsers called wasm-eval before they had a word for it
  ["connect-src", location.origin],
];

let isRefused = false;

/** Takes note of what a policy refuses from now on. */
export function watchPolicies() {
  document.addEventListener("securitypolicyviolation", (event) => {
    isRefused ||= event.disposition === "enforce" && isNeeded(event);
  });
}

function isNeeded({ effectiveDirective, blockedURI }) {
  return NEEDED.some(
    ([directive, address]) =>
      effectiveDirective.startsWith(directive) && blockedURI.startsWith(address),
  );
}

/** Returns the key of words about what stands in the way, or null where nothing is known of. */
export function obstacle() {
  if (isSandboxed()) return "failed.frame";
  return isRefused ? "failed.policy" : null;
}

/** A frame with `sandbox` and without `allow-same-origin` is a stranger to its own host. */
function isSandboxed() {
  return globalThis.origin === "null" && location.protocol !== "file:";
}
