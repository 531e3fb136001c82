// The elements of reading pages.

import { PrintCards } from "./cards.mjs";
import { CopyLink } from "./copy-link.mjs";
import { Filter } from "./filter.mjs";
import { Handbook } from "./handbook.mjs";
import { GlossaryNotes } from "./glossary.mjs";

const ELEMENTS = {
  "playbook-copy-link": CopyLink,
  "playbook-filter": Filter,
  "playbook-handbook": Handbook,
  "playbook-glossary": GlossaryNotes,
  "playbook-print-cards": PrintCards,
};

export function defineReadingElements() {
  for (const [name, element] of Object.entries(ELEMENTS)) customElements.define(name, element);
}
