// <playbook-home>: on the first page, who is due, what is promised and what somebody did, once
// there is a notebook in this browser. Without one it stays hidden.

import { Connected } from "../page/connected.mjs";
import { dateText } from "../page/days.mjs";
import { dayText } from "../page/words.mjs";
import { create } from "../page/dom.mjs";
import { withReferences } from "../notebook/references.mjs";
import { agenda, knowsSomebody, promisesDue, recently } from "./due.mjs";
import { homeFacts } from "./facts.mjs";

/** More than these nobody takes on at once; Today has all. */
const MOST = 5;
const PROMISES = { me: "promise.me", them: "promise.them", reminder: "promise.reminder" };
const CHANGED = ["saved", "set-aside", "other-tab", "erased"];

/** Returns the element's class; `store` is the notebook's. */
export function homeElement(store) {
  return class Home extends Connected {
    #facts;

    connected() {
      this.#facts = homeFacts();
      for (const event of CHANGED) this.on(store, event, this.#show);
      this.on(document, "visibilitychange", this.#show);
      this.#show();
    }

    #show() {
      const notebook = withReferences(store.notebook);
      this.hidden = !knowsSomebody(notebook);
      this.replaceChildren(
        ...(this.hidden ? [] : parts(notebook, this.#facts, dayText(new Date()))),
      );
    }
  };
}

function parts(notebook, facts, today) {
  const { words } = facts;
  const plan = agenda(notebook, facts.rules, today);
  const promises = promisesDue(notebook, facts.rules, today);
  const count = recently(notebook, today);
  return [
    create("h2", { textContent: words.text("week") }),
    ...(plan.due.length ? dueParts(plan, facts, today) : freeParts(plan, notebook, facts)),
    ...(plan.waiting ? [waitingLine(plan, words)] : []),
    ...(promises.length ? promiseParts(promises, notebook, facts, today) : []),
    ...(count ? [line("pb-did", words.textFor("did", count))] : []),
    ...pageLinks(facts),
  ];
}

function dueParts({ due }, facts, today) {
  const list = create("ol", { className: "pb-waiting" });
  list.append(...due.slice(0, MOST).map((one) => entry(one, facts, today)));
  const more = due.length - MOST;
  return more > 0 ? [list, line("pb-more", facts.words.textFor("more", more))] : [list];
}

function waitingLine({ waiting }, words) {
  return line("pb-more pb-rest", `${words.textFor("wait", waiting)} ${words.text("wait.help")}`);
}

function entry({ contact, day }, { words, touches, offers, at }, today) {
  const item = create("li", { className: "pb-waits" });
  const who = line("pb-who");
  const when =
    day === today
      ? words.text("due.today")
      : words.text(day < today ? "due.since" : "due.on", { day: dateText(day) });
  who.append(
    create("strong", { textContent: contact.name, dir: "auto" }),
    " ",
    create("span", { className: "pb-when", textContent: when }),
  );
  const known = [contact.role, contact.department, touches[contact.touch]];
  const facts = known
    .map((text) => text?.trim())
    .filter(Boolean)
    .join(" · ");
  const actions = create("div", { className: "pb-actions" });
  const chosen = `#?contact=${encodeURIComponent(contact.id)}`;
  const sheets = ["prepare", "log"].filter(offers);
  const email = contact.email?.trim();
  const elsewhere = email ? `mailto:${encodeURIComponent(email)}` : at("messages.html");
  const message = offers("outreach") ? at(`worksheets/outreach.html${chosen}`) : elsewhere;
  actions.append(
    button(words, "write", contact, message),
    ...sheets.map((sheet) =>
      button(words, sheet, contact, at(`worksheets/${sheet}.html${chosen}`)),
    ),
  );
  const person = create("div");
  person.append(who, ...(facts ? [line("pb-why", facts)] : []));
  item.append(person, actions);
  return item;
}

function button(words, act, { name }, href) {
  const link = create("a", { className: "md-button pb-small", textContent: words.text(act), href });
  link.setAttribute("aria-label", words.text(`${act}.to`, { name }));
  return link;
}

function freeParts({ next, talked, waiting }, { contacts }, { words, offers, at }) {
  const free = talked ? "done" : "free";
  if (waiting) return talked ? [line("", words.text(free))] : [];
  if (next) {
    const values = { name: next.contact.name, day: dateText(next.day) };
    return [line("", `${words.text(free)} ${words.text("next", values)}`)];
  }
  if (contacts.some(({ planned }) => planned?.trim())) return [line("", words.text(free))];
  if (!offers("follow-up")) return [];
  // Brought in from a file or an earlier version, people have a rhythm and no date yet.
  const undated = contacts.some(({ tier }) => tier?.trim()) ? "unplanned" : "undated";
  const start = line("", `${words.text(undated)} `);
  start.append(
    create("a", {
      textContent: words.text(`${undated}.link`),
      href: at("worksheets/follow-up.html"),
    }),
  );
  return [start];
}

function promiseParts(promises, { contacts }, { words, offers, at, rules }, today) {
  const names = new Map(contacts.map(({ id, name }) => [id, name]));
  const list = create("ul", { className: "pb-plain" });
  const said = ({ contact, by, what = "", due }) => {
    const name = names.get(contact)?.trim() || words.text("someone");
    const text = words.text(PROMISES[by], { name, what: what.trim() });
    const item = create("li");
    const day = words.text(due < today ? "promise.was_due" : "promise.due", { day: dateText(due) });
    const writes = by === rules.reminder.by && offers("outreach");
    const address = at(`worksheets/outreach.html#?contact=${encodeURIComponent(contact)}`);
    item.append(
      create("bdi", { textContent: text }),
      " ",
      writes
        ? button(words, "write", { name }, address)
        : create("span", { className: "pb-due", textContent: day }),
    );
    return item;
  };
  list.append(...promises.slice(0, MOST).map(said));
  const more = promises.length - MOST;
  const rest = more > 0 ? [line("pb-more", words.textFor("promises.more", more))] : [];
  return [create("h2", { textContent: words.text("promises") }), list, ...rest];
}

function pageLinks({ words, offers, at }) {
  const links = line("pb-today-more");
  for (const page of ["today", "log", "follow-up"].filter(offers)) {
    if (links.firstChild) links.append(" · ");
    links.append(
      create("a", { textContent: words.text(`page.${page}`), href: at(`worksheets/${page}.html`) }),
    );
  }
  return links.firstChild ? [links] : [];
}

function line(className, textContent = "") {
  return create("p", { className, textContent });
}
