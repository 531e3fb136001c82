// The elements of reading pages. A second run of the script in one visit changes nothing.

import { PrintCards } from "./cards.mjs";
import { CopyLink } from "./copy-link.mjs";
import { Filter } from "./filter.mjs";
import { GlossaryNotes } from "./glossary.mjs";

const ELEMENTS = {
  "playbook-copy-link": CopyLink,
  "playbook-filter": Filter,
  "playbook-glossary": GlossaryNotes,
  "playbook-print-cards": PrintCards,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  if (!customElements.get(name)) customElements.define(name, element);
}
