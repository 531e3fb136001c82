// Whether the page is on a phone, where what comes below is far away.

const PHONE = "(max-width: 37.5em)";

export function isOnPhone() {
  return Boolean(globalThis.matchMedia?.(PHONE).matches);
}
