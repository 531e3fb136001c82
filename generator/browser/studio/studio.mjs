// The studio: puts its parts together, once the page is there, and Python in its worker.

import { nameOf } from "../page/stored-names.mjs";
import { Controls } from "./controls.mjs";
import { DraftStore } from "./draft-store.mjs";
import { EntryActions } from "./entry-actions.mjs";
import { Incoming } from "./incoming.mjs";
import { OtherTabs } from "./other-tabs.mjs";
import { Pictures } from "./pictures.mjs";
import { Preview } from "./preview.mjs";
import { Publish } from "./publish.mjs";
import { Screen } from "./screen.mjs";
import { Session } from "./session.mjs";

/** What is shown until an entry is opened. */
const HOME = "index.md";

/**
 * Shows in `place` what can be edited; Python is ready. Returns the Session.
 * @param {HTMLElement} place
 * @param {StudioPython} python
 * @param {import("../page/words.mjs").Words} words
 */
export async function openStudio(place, python, words) {
  const session = sessionOf(python, words);
  await session.open();
  python.own = () => session.own.all;
  askBeforeLeaving(session);
  const preview = new Preview(session);
  const pictures = new Pictures(session, words);
  const publish = new Publish(session, python, words);
  const incoming = new Incoming(session, words);
  const entryActions = new EntryActions(session, words);
  const shared = { words, session, preview, pictures, publish, incoming, entryActions };
  const controls = new Controls(place, shared, () => screen.draw());
  const screen = new Screen(place, { ...shared, controls });
  session.checked.then(() => {
    if (!preview.page) preview.show(HOME);
  });
  return session;
}

/** Nobody leaves by accident what is saved nowhere. */
function askBeforeLeaving(session) {
  addEventListener("beforeunload", (event) => {
    if (session.trouble && session.history.nextUndo) event.preventDefault();
  });
}

function sessionOf(python, words) {
  const name = nameOf("studio");
  /** @type {Session} */
  let session;
  const tabs = new OtherTabs(name, (message) => session.hear(message));
  session = new Session(python, new DraftStore(name), tabs, words);
  return session;
}
