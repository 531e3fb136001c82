// Serves the site without a network, every page from the files of one build. In front of it stands
// `const SITE = {build, files: [[path, sha256], …]}`; see generator/hosting/offline.py.

const HOME = registration.scope;
/** Several playbooks may share a host: the names of our caches hold the folder they are for. */
const OURS = `playbook ${HOME} `;
const HERE = OURS + SITE.build;
/** What the studio's page caches for itself, once it was opened: every name in it holds a hash. */
const STUDIO = `${OURS}studio`;

/** Which page was given out from which build's cache. */
const PAGES = `${OURS}pages`;
/** What PAGES holds, while this worker runs: asking the cache for each file of a page takes time. */
const known = new Map();

/** A page that is being shown needs the disk for itself. */
const TIDY_AFTER_MS = 3000;

/** Where a file may come from: an older build has most of them. */
const ORIGINS = [
  (address) => caches.match(address),
  (address) => fetch(address, { cache: "no-cache" }),
  (address) => fetch(address, { cache: "reload" }),
];

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(removeUnused()));
addEventListener("fetch", (event) => {
  const { request, clientId, resultingClientId } = event;
  if (request.method !== "GET" || !request.url.startsWith(HOME) || request.cache === "reload")
    return;
  if (request.mode === "navigate") {
    event.respondWith(answer(request, HERE));
    event.waitUntil(remember(resultingClientId));
  } else {
    event.respondWith(cacheOf(clientId).then((cacheName) => answer(request, cacheName)));
  }
});

/** Files that are in no build, such as other people's pages in our folder, come from the host. */
async function answer(request, cacheName) {
  const address = addressOf(request);
  for (const name of [cacheName, STUDIO]) {
    const file = await caches.match(address, { cacheName: name });
    if (file) return file;
  }
  return fetch(request);
}

function addressOf({ url }) {
  const { origin, pathname } = new URL(url);
  return origin + pathname === HOME ? `${HOME}index.html` : origin + pathname;
}

/** Brings the whole build before any page is served from it; without one file there is none. */
async function fill() {
  const cache = await caches.open(HERE);
  try {
    for (const [path, digest] of SITE.files) await keep(cache, new URL(path, HOME).href, digest);
  } catch (error) {
    await caches.delete(HERE);
    throw error;
  }
  await skipWaiting(); // pages that are open keep the build they came from
}

async function keep(cache, address, digest) {
  for (const bring of ORIGINS) {
    const file = await intact(await bring(address), digest);
    if (file) return cache.put(address, file);
  }
  throw new Error(
    `${address} is not the file of build ${SITE.build}; the host may have changed it`,
  );
}

/** Returns the file free of what belongs to one transfer, or null when it is not the build's. */
async function intact(response, digest) {
  if (!response?.ok) return null;
  const content = await response.arrayBuffer();
  // Without a digest its name holds a hash, and the page checks it: some hosts unpack such files.
  if (digest && digest !== (await sha256(content))) return null;
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  return new Response(content, { headers });
}

/** Not engine/sha256.mjs: the studio, which has no bundler, writes this file into the sites it builds. */
async function sha256(content) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A page that came from this build stays with it, even when another one takes over. */
async function remember(clientId) {
  known.set(clientId, HERE);
  const pages = await caches.open(PAGES);
  await pages.put(keyOf(clientId), new Response(HERE));
  // Not waited for: a new build could not take over meanwhile. What this misses, the next one finds.
  setTimeout(() => removeUnused(clientId), TIDY_AFTER_MS);
}

async function cacheOf(clientId) {
  if (!known.has(clientId)) {
    const cached = await caches.match(keyOf(clientId), { cacheName: PAGES });
    known.set(clientId, cached ? await cached.text() : HERE);
  }
  return known.get(clientId);
}

function keyOf(clientId) {
  return `${HOME}?page=${clientId}`;
}

/** Deletes the builds from which no open page came; `coming` is a page about to be shown. */
async function removeUnused(coming) {
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = new Set([coming, ...windows.map(({ id }) => id)].map(keyOf));
  const used = new Set([HERE, PAGES, STUDIO]);
  const pages = await caches.open(PAGES);
  for (const { url } of await pages.keys()) {
    if (open.has(url)) used.add(await (await pages.match(url)).text());
    else await pages.delete(url);
  }
  if (registration.installing) return; // a new build's cache is being filled
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && !used.has(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}
