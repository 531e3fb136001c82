// What was noted about conversations, ready to be searched: worked out once for each state of them.

import { plain } from "../page/plain-text.mjs";

const NOTED = ["note", "gave", "got"];

let known = null;
let texts = [];

/** Returns {talk, text} of each conversation, the latest first; `text` is plain. */
export function talkTexts({ interactions }) {
  if (known !== interactions) {
    known = interactions;
    const latestFirst = [...interactions].sort((one, other) =>
      compare(other.day ?? "", one.day ?? ""),
    );
    texts = latestFirst.map((talk) => ({
      talk,
      text: plain(NOTED.map((field) => talk[field] ?? "").join(" ")),
    }));
  }
  return texts;
}

/** Returns the plain texts of all conversations with each contact, by id. */
export function textsByContact(notebook) {
  const byContact = new Map();
  for (const { talk, text } of talkTexts(notebook))
    for (const id of (talk.people ?? "").split(/\s+/))
      byContact.set(id, `${byContact.get(id) ?? ""} ${text}`);
  return byContact;
}

function compare(one, other) {
  return one < other ? -1 : Number(one > other);
}
