// What stands before the theme's search worker: whole words count, what they name comes first, and a
// typing error is forgiven.
//
// The worker looks for the beginnings of words, so that "do" finds every "done", and puts pages before
// their parts. A classic script: it shares the worker's global scope, and replaces what the worker
// listens and answers with.
{
  const SETUP = 0;
  const QUERY = 2;
  const RESULT = 3;

  /** More than any score of the worker's own. */
  const TIER = 1e12;

  /** What a tag begins with that is another name of its page (generator/rendering/search_tags.py). */
  const ALSO = "= ";

  /** Stop words that say something where there's nothing else (search.telling in words/site.yaml). */
  const TELLING = new Set(globalThis.playbookTelling);

  /** Words shorter than this are too like too many others to guess at. */
  const SHORTEST_GUESS = 4;
  const LONG_WORD = 6;

  const listen = self.addEventListener.bind(self);
  const answer = self.postMessage.bind(self);
  let languages = [];
  let asked = [];
  /** Those that say something. */
  let told = [];
  let known = new Map();

  self.addEventListener = (type, listener) =>
    listen(type, ({ data }) => listener({ data: prepared(data) }));
  self.postMessage = (message) => answer(message.type === RESULT ? ranked(message) : message);

  const prepared = (message) => {
    if (message.type === SETUP) {
      languages = message.data.config.lang;
      known = countedWords(message.data.docs);
    }
    if (message.type !== QUERY) return message;
    const query = corrected(withoutFields(message.data));
    asked = wordsOf(query);
    told = tellingOf(asked);
    return { ...message, data: withoutStopWords(query) };
  };

  /** A colon names a field, as in title:mentor; in 1:1 it does not, and the worker would find nothing. */
  const withoutFields = (query) => query.replace(/(?<!\b(?:title|text|tags)):/g, " ");

  /** Returns how often each word is in the pages. */
  const countedWords = (docs) => {
    const counts = new Map();
    for (const { title, text, tags = [] } of docs)
      for (const word of wordsOf([title, text, ...tags].join(" ")))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };

  const corrected = (query) =>
    query.replace(/[\p{L}']{4,}/gu, (word) => guess(word.toLowerCase()) ?? word);

  /** Returns the word that was most likely meant; null where there are such words, or none like it. */
  const guess = (word) => {
    const most = word.length < LONG_WORD ? 1 : 2;
    let best = null;
    for (const [other, count] of known) {
      if (other.startsWith(word)) return null;
      if (other.length < SHORTEST_GUESS || Math.abs(other.length - word.length) > most) continue;
      const slips = slipsBetween(word, other, most);
      if (
        slips > most ||
        (best && (slips > best.slips || (slips === best.slips && count <= best.count)))
      )
        continue;
      best = { other, slips, count };
    }
    return best?.other ?? null;
  };

  /** Returns how many letters are missing, added, wrong or swapped; `most` + 1 for more than that. */
  const slipsBetween = (one, other, most) => {
    let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
    for (let row = 1; row <= one.length; row++) {
      const line = [row];
      for (let at = 1; at <= other.length; at++) {
        const differs = one[row - 1] !== other[at - 1];
        line[at] = Math.min(last[at] + 1, line[at - 1] + 1, last[at - 1] + differs);
        if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
          line[at] = Math.min(line[at], before[at - 2] + 1);
      }
      if (Math.min(...line) > most) return most + 1;
      [before, last] = [last, line];
    }
    return last[other.length];
  };

  /** Words such as "what" or "do" say nothing by themselves; a query of nothing else keeps them. */
  const withoutStopWords = (query) => {
    if (/["~^*:]|(^|\s)[+-]/.test(query)) return query;
    const telling = new Set(tellingOf(wordsOf(query)));
    return query
      .split(/\s+/)
      .filter((part) => wordsOf(part).some((word) => telling.has(word)))
      .join(" ");
  };

  /** Returns the words without stop words; those that tell a little, or all, where there are no others. */
  const tellingOf = (words) => {
    const tries = [(word) => !isStopWord(word), (word) => TELLING.has(word), () => true];
    return tries.map((isTelling) => words.filter(isTelling)).find(({ length }) => length) ?? [];
  };

  const isStopWord = (word) =>
    languages.some((language) => {
      const filter = (language === "en" ? self.lunr : self.lunr[language])?.stopWordFilter;
      return filter && filter(word) === undefined;
    });

  const ranked = (message) => {
    const groups = message.data.items.map((group) => group.map(scored).sort(byScore));
    groups.sort(([one], [other]) => byScore(one, other));
    const whole = groups.filter(([first]) => first.score >= TIER);
    return { ...message, data: { ...message.data, items: whole.length ? whole : groups } };
  };

  const byScore = (one, other) => other.score - one.score;

  /** Tags are there to be found; shown, a dozen of them would hide the words around. */
  const scored = ({ tags = [], ...entry }) => {
    const title = wordsOf(entry.title);
    const also = tags.filter((tag) => tag.startsWith(ALSO)).map(wordsOf);
    const named = [...title, ...tags.flatMap(wordsOf)];
    const tiers = [
      also.some(isAsked),
      isAsked(title),
      also.some(isTold),
      holds(title) || also.some(holds),
      holds(named),
      holds(title, told),
      holds(named, told),
      also.some(isWithinTold),
      hasAll(entry.terms),
    ];
    const first = tiers.indexOf(true);
    const tier = first < 0 ? 0 : tiers.length - first;
    return { ...entry, score: entry.score + tier * TIER };
  };

  /** Whether each word the worker looked for was found; a page found by its parts alone has none. */
  const hasAll = (terms = {}) => {
    const all = Object.values(terms);
    return all.length > 0 && all.every(Boolean);
  };

  /** Whether words say the same as what was asked, but for stop words and their order. */
  const isTold = (words) => isWithinTold(words) && told.every((word) => words.includes(word));

  /** Whether what words tell is part of what was asked. */
  const isWithinTold = (words) => tellingOf(words).every((word) => told.includes(word));

  const isAsked = (words) => words.join(" ") === asked.join(" ");

  /** Whether all words asked for are among `words`; the last may still be on its way. */
  const holds = (words, all = asked) =>
    all.length > 0 &&
    all.every((word, at) =>
      at === all.length - 1 ? words.some((found) => found.startsWith(word)) : words.includes(word),
    );

  const wordsOf = (text) =>
    text
      .replace(/<[^>]*>/g, "")
      .replace(/&\w+;/g, " ")
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
}
