// A finished page as it goes into the frame: its addresses lead where they would on the site, and
// pictures that are no files yet stand in it.

const ADDRESSES = ["href", "src", "data-worksheets", "data-offline"];
const TYPES = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
};
/** The theme's own script asks how deep a page lies; the frame lies on top. */
const SCOPE = /new URL\("(\.\.\/?)+",\s*location\)/g;
const CONTENT = ".md-content";

/**
 * Returns the page `{path, html}` for a frame at `root`: its text as `html`, and what of that lies
 * `around` its content.
 * @param {{path: string, html: string}} page
 * @param {{root: URL, own: import("./own-files.mjs").OwnFiles}} site
 */
export function framed({ path, html }, { root, own }) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const base = new URL(path.replace(/\.md$/, ".html"), root);
  for (const name of ADDRESSES) {
    for (const element of page.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, addressIn(element.getAttribute(name), base, root, own));
    }
  }
  for (const script of page.querySelectorAll("script:not([src])")) adapt(script, base, root);
  page.documentElement.dataset.preview = "";
  const text = `<!doctype html>\n${page.documentElement.outerHTML}`;
  return { html: text, around: withoutContent(page) };
}

function withoutContent(page) {
  const parts = `${CONTENT}, .md-sidebar--secondary, title, style:not([data-brand])`;
  for (const part of page.querySelectorAll(parts)) part.remove();
  return page.documentElement.outerHTML;
}

function addressIn(address, base, root, own) {
  if (/^(#|[a-z][a-z\d+.-]*:)/i.test(address)) return address;
  const full = new URL(address, base).href;
  const path = decodeURIComponent(full.slice(root.href.length));
  return dataAddress(path, own.read(path)) ?? full;
}

/** Returns the picture as an address that holds it, or null for what is none. */
export function dataAddress(path, bytes) {
  const type = TYPES[path.split(".").at(-1)];
  if (!type || bytes === null) return null;
  if (typeof bytes === "string") return `data:${type},${encodeURIComponent(bytes)}`;
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:${type};base64,${btoa(text)}`;
}

function adapt(script, base, root) {
  if (script.id === "__config") {
    const config = JSON.parse(script.textContent);
    const search = new URL(config.search, base).href;
    script.textContent = JSON.stringify({
      ...config,
      base: ".",
      search: search.slice(root.href.length),
    });
  } else script.textContent = script.textContent.replaceAll(SCOPE, 'new URL(".",location)');
}
