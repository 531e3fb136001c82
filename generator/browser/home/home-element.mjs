// <playbook-home>: on the first page, who is due, what is promised and what somebody did, once
// there is a notebook in this browser. Without one it stays hidden.

import { Connected } from "../page/connected.mjs";
import { dateText, dayText } from "../page/words.mjs";
import { made, pluralForm } from "../worksheet/made.mjs";
import { agenda, knowsSomebody, promisesDue, recently } from "./due.mjs";
import { homeFacts } from "./facts.mjs";

/** More than these nobody takes on at once; Today has all. */
const MOST = 5;
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
      const { notebook } = store;
      this.hidden = !knowsSomebody(notebook);
      this.replaceChildren(...(this.hidden ? [] : parts(notebook, this.#facts, dayText(new Date()))));
    }
  };
}

function parts(notebook, facts, today) {
  const { words } = facts;
  const plan = agenda(notebook, facts.rules, today);
  const promises = promisesDue(notebook, facts.rules, today);
  const count = recently(notebook, today);
  return [
    made("h2", { textContent: words.say("week") }),
    ...(plan.due.length ? dueParts(plan, facts, today) : freeParts(plan, notebook, facts)),
    ...(promises.length ? promiseParts(promises, notebook, facts, today) : []),
    ...(count ? [line("pb-did", words.say(`did.${pluralForm(count)}`, { count }))] : []),
    ...pageLinks(facts),
  ];
}

function dueParts({ due, waiting }, facts, today) {
  const list = made("ol", { className: "pb-waiting" });
  list.append(...due.slice(0, MOST).map((one) => entry(one, facts, today)));
  const more = Math.max(due.length - MOST, 0) + waiting;
  return more ? [list, line("pb-more", facts.words.say(`more.${pluralForm(more)}`, { count: more }))] : [list];
}

function entry({ contact, day }, { words, touches, offers, at }, today) {
  const item = made("li", { className: "pb-waits" });
  const who = line("pb-who");
  const when = day === today ? words.say("due.today") : words.say(day < today ? "due.since" : "due.on", { day: dateText(day) });
  who.append(made("strong", { textContent: contact.name, dir: "auto" }), " ", made("span", { className: "pb-when", textContent: when }));
  const known = [contact.role, contact.department, touches[contact.touch]];
  const facts = known.map((text) => text?.trim()).filter(Boolean).join(" · ");
  const acts = made("div", { className: "pb-acts" });
  const chosen = `#?contact=${encodeURIComponent(contact.id)}`;
  const sheets = ["prepare", "log"].filter(offers);
  const email = contact.email?.trim();
  acts.append(
    button(words, "write", contact, email ? `mailto:${encodeURIComponent(email)}` : at("messages.html")),
    ...sheets.map((sheet) => button(words, sheet, contact, at(`worksheets/${sheet}.html${chosen}`))),
  );
  const person = made("div");
  person.append(who, ...(facts ? [line("pb-why", facts)] : []));
  item.append(person, acts);
  return item;
}

function button(words, act, { name }, href) {
  const link = made("a", { className: "md-button pb-small", textContent: words.say(act), href });
  link.setAttribute("aria-label", words.say(`${act}.to`, { name }));
  return link;
}

function freeParts({ next }, { contacts }, { words, offers, at }) {
  if (next) {
    const values = { name: next.contact.name, day: dateText(next.day) };
    return [line("", `${words.say("free")} ${words.say("next", values)}`)];
  }
  if (contacts.some(({ planned }) => planned?.trim())) return [line("", words.say("free"))];
  if (!offers("follow-up")) return [];
  const start = line("", `${words.say("undated")} `);
  start.append(made("a", { textContent: words.say("undated.link"), href: at("worksheets/follow-up.html") }));
  return [start];
}

function promiseParts(promises, { contacts }, { words }, today) {
  const names = new Map(contacts.map(({ id, name }) => [id, name]));
  const list = made("ul", { className: "pb-plain" });
  const said = ({ contact, by, what, due }) => {
    const name = names.get(contact)?.trim() || words.say("someone");
    const item = made("li", { textContent: `${words.say(by === "them" ? "promise.them" : "promise.me", { name, what })} `, dir: "auto" });
    const day = words.say(due < today ? "promise.was_due" : "promise.due", { day: dateText(due) });
    item.append(made("span", { className: "pb-due", textContent: day }));
    return item;
  };
  list.append(...promises.slice(0, MOST).map(said));
  const more = promises.length - MOST;
  const rest = more > 0 ? [line("pb-more", words.say(`promises.more.${pluralForm(more)}`, { count: more }))] : [];
  return [made("h2", { textContent: words.say("promises") }), list, ...rest];
}

function pageLinks({ words, offers, at }) {
  const links = line("pb-today-more");
  for (const page of ["today", "log", "follow-up"].filter(offers)) {
    if (links.firstChild) links.append(" · ");
    links.append(made("a", { textContent: words.say(`page.${page}`), href: at(`worksheets/${page}.html`) }));
  }
  return links.firstChild ? [links] : [];
}

function line(className, textContent = "") {
  return made("p", { className, textContent });
}
