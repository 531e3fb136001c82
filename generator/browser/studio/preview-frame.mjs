// In the frame of the studio's preview: what the page around it asks, and where links lead.

/** The theme has a bar on top, which would cover what one goes to. */
const HEADER_PIXELS = 80;

/** Does what the page around asks for, and hands it every link that is followed. */
export function watchPreview() {
  const home = new URL(".", location.href).href;
  addEventListener("message", hear);
  addEventListener("click", (event) => follow(event, home), { capture: true });
  tell({ type: "shown" });
}

function tell(message) {
  parent.postMessage(message, "*");
}

/** @param {MessageEvent} event */
function hear({ source, origin, data }) {
  if (source !== parent || origin !== self.origin) return;
  if (data.type === "content") takeContent(data.html);
  if (data.type === "go") go(data.anchor);
  if (data.type === "look") look(data);
}

/** Scrolls to an element, and leaves the page around where it is. */
function go(anchor) {
  const target = document.getElementById(anchor);
  if (target) scrollTo({ top: target.getBoundingClientRect().top + scrollY - HEADER_PIXELS });
}

/** Puts a page's content in the place of this one's; what lies around is the same in both. */
function takeContent(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const part of [".md-content", ".md-sidebar--secondary"]) {
    const [here, there] = [document.querySelector(part), page.querySelector(part)];
    if (here && there) here.replaceChildren(...there.childNodes);
  }
  document.title = page.title;
}

function look({ isDark, isPrint }) {
  document.body.dataset.mdColorScheme = isDark ? "slate" : "default";
  for (const sheet of document.styleSheets) onPaper(sheet, isPrint);
}

const SCREEN = Symbol("what a rule says of the screen");

/** Has rules for paper count as well, and those for the screen not; in a folder no script can. */
function onPaper(sheet, isPrint) {
  let rules;
  try {
    rules = sheet.cssRules;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return;
  }
  for (const rule of rules) if (rule instanceof CSSMediaRule) rewrite(rule, isPrint);
}

function rewrite(rule, isPrint) {
  rule[SCREEN] ??= rule.media.mediaText;
  const queries = rule[SCREEN].split(",").map((query) => query.trim());
  rule.media.mediaText = isPrint ? queries.map(asOnPaper).join() : rule[SCREEN];
}

function asOnPaper(query) {
  return /^(only )?screen\b/.test(query) ? "not all" : query.replace(/^(only )?print\b/, "all");
}

/** @param {MouseEvent} event */
function follow(event, home) {
  const link = event.target instanceof Element && event.target.closest("a[href]");
  if (!(link instanceof HTMLAnchorElement)) return;
  const [address, hash] = link.href.split("#");
  if (link.getAttribute("href")?.startsWith("#") || link.hasAttribute("download")) return;
  if (address === location.href.split("#")[0] && hash) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (link.href.startsWith(home)) tell({ type: "follow", address: link.href });
  else open(link.href, "_blank", "noopener");
}
