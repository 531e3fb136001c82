// The runtime's files: brought from the site and checked against their hash.

import { bytesOf } from "../page/base64.mjs";
import { isGzip } from "./gzip.mjs";
import { sha256 } from "./sha256.mjs";

/** The global function a script twin calls with its bytes; see generator/runtime/shipped.py. */
const HAND_OVER = "playbookFile";

/** A file that is missing or not the one that was built; `reason` is a key of the page's words. */
export class AssetError extends Error {
  /**
   * @param {string} reason
   * @param {string} file
   * @param {{ status?: number, cause?: unknown }} [about]
   */
  constructor(reason, file, { status, ...options } = {}) {
    super(`${reason}: ${file}`, options);
    this.reason = reason;
    this.file = file;
    this.status = status;
  }
}

/**
 * Returns the file's bytes as they lie on the host, still packed, once they are the right ones.
 * Asks the host a second time where its answer was damaged. `received`, which may be left out, is
 * told how many bytes have come since it was told last. Raises AssetError.
 */
export async function loadBytes(file, base, received) {
  if (new URL(base).protocol === "file:") {
    const script = { ...file, path: file.script };
    const bytes = await fromScript(file, base);
    received?.(bytes.length); // a script says nothing before it is whole
    return intact(script, bytes);
  }
  try {
    return await intact(file, await fromHost(file, base, "default", received));
  } catch (error) {
    if (error.reason !== "failed.damaged") throw error;
    return intact(file, await fromHost(file, base, "reload", null));
  }
}

async function fromHost(file, base, cache, received) {
  const address = new URL(file.path, base).href;
  let status;
  try {
    const cached = cache === "default" && (await cachedOffline(address));
    const response = cached || (await fetch(address, { cache, credentials: "same-origin" }));
    if (response.ok) return await contentOf(response, received);
    ({ status } = response);
  } catch (cause) {
    throw new AssetError("failed.missing", file.path, { cause });
  }
  throw new AssetError("failed.refused", file.path, { status });
}

async function contentOf(response, received) {
  if (!received || !response.body) return new Uint8Array(await response.arrayBuffer());
  const parts = [];
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    received(part.value.length);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** The offline copy's file, without the detour through the service worker; its name holds a hash. */
async function cachedOffline(address) {
  try {
    return await globalThis.caches?.match(address);
  } catch (error) {
    if (error instanceof DOMException) return null; // storage is denied: the host is asked
    throw error;
  }
}

/** A page opened from a folder may not fetch, but it may load scripts: each file has a twin. */
async function fromScript(file, base) {
  globalThis[HAND_OVER] ??= (path, text) => handedOver.set(path, text);
  await runScript(new URL(file.script, base)).catch((cause) => {
    throw new AssetError("failed.missing", file.script, { cause });
  });
  const name = file.path.split("/").at(-1);
  const text = handedOver.get(name);
  handedOver.delete(name);
  try {
    return bytesOf(text);
  } catch (cause) {
    // Half a script says nothing; an altered one may say what is no base64.
    throw new AssetError("failed.damaged", file.script, { cause });
  }
}

const handedOver = new Map();

function runScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  }).finally(() => document.head.querySelector(`script[src="${address}"]`)?.remove());
}

async function intact(file, received) {
  const [size, hash] = isGzip(received)
    ? [file.size, file.sha256]
    : [file.contentSize, file.contentSha256];
  if (received.length !== size || (await sha256(received)) !== hash) {
    throw new AssetError("failed.damaged", file.path);
  }
  return received;
}
