// A new result in place of an old one, cleaned and changed only where the two differ.

import DOMPurify from "dompurify";
import morphdom from "morphdom";

import { hasSettled, keepSettled } from "./settled-rows.mjs";

/** Results are text, tables, meters, drawings and buttons: no forms, no styles, no media. */
const CLEAN = {
  USE_PROFILES: { html: true, svg: true },
  FORBID_TAGS: [
    "style",
    "form",
    "input",
    "textarea",
    "select",
    "option",
    "img",
    "audio",
    "video",
    "picture",
  ],
  FORBID_ATTR: ["style"],
  RETURN_DOM_FRAGMENT: true,
};
/** @type {any} whose types know elements alone: it is called for all nodes */
const MORPH = {
  getNodeKey: keyOf,
  onBeforeElUpdated: asLeft,
};
const HTML = "http://www.w3.org/1999/xhtml";

/** Returns HTML as nodes that are in no page: nothing in them runs or loads. */
export function parsed(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/**
 * Returns a clean copy of a node in a fragment.
 * @returns {DocumentFragment}
 */
export function cleaned(node) {
  /** @type {any} CLEAN asks for a fragment */
  const fragment = DOMPurify.sanitize(node, CLEAN);
  return fragment;
}

/** Puts clean nodes into `area`; what can stay there, stays. */
export function replace(area, ...nodes) {
  const next = area.cloneNode(false);
  next.append(...nodes);
  keepSettled(area, next);
  morphdom(area, next, { ...MORPH, childrenOnly: true });
}

/**
 * Makes `area`, which shows `before` cleaned, show `now` cleaned.
 *
 * What both have is not cleaned again, keeps its focus, stays open and is not read aloud.
 */
export function patch(area, before, now) {
  const isPatched =
    !hasSettled(area) && keysIn(before) === keysIn(now) && patchChildren(area, before, now);
  if (!isPatched) replace(area, cleaned(now));
}

/** Returns whether it could: not where there are more nodes now, or cleaning left fewer. */
function patchChildren(shown, before, now) {
  const counts = [shown, before, now].map(({ childNodes }) => childNodes.length);
  if (new Set(counts).size > 1) return false;
  return [...now.childNodes].every((child, place) =>
    patchNode(shown.childNodes[place], before.childNodes[place], child),
  );
}

function patchNode(shown, before, now) {
  if (now.isEqualNode(before)) return true;
  if (shown.nodeName !== before.nodeName) return false;
  if (shown.nodeType === Node.TEXT_NODE && now.nodeType === Node.TEXT_NODE) {
    shown.nodeValue = now.nodeValue;
    return true;
  }
  return (isAlike(before, now) && patchChildren(shown, before, now)) || patchWhole(shown, now);
}

function patchWhole(shown, now) {
  const { childNodes } = cleaned(now);
  if (childNodes.length !== 1) return false;
  morphdom(shown, childNodes[0], MORPH);
  return true;
}

/** Returns whether two nodes differ in nothing but what is in their children. */
function isAlike(one, other) {
  // A drawing is cleaned as a whole: a part of it means nothing elsewhere.
  return one.namespaceURI === HTML && one.cloneNode(false).isEqualNode(other.cloneNode(false));
}

/** Returns the keys of what can be opened, in order: where they moved, things move along. */
function keysIn(nodes) {
  return [...nodes.querySelectorAll("[data-key]")].map(keyOf).join();
}

/** What can be opened says by `data-key` what it is about, wherever it stands. */
function keyOf({ dataset, id }) {
  return dataset?.key ?? id;
}

/** Returns whether an element has to change at all; one that was opened or closed stays so. */
function asLeft(shown, next) {
  if (shown.dataset?.settled !== undefined) return false;
  if (shown.localName === "details") next.open = shown.open;
  return !shown.isEqualNode(next);
}
