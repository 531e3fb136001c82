// What stands before the theme's search worker: whole words count, and what they name comes first.
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

  const listen = self.addEventListener.bind(self);
  const answer = self.postMessage.bind(self);
  let languages = [];
  let asked = [];

  self.addEventListener = (type, listener) => listen(type, ({ data }) => listener({ data: prepared(data) }));
  self.postMessage = (message) => answer(message.type === RESULT ? ranked(message) : message);

  const prepared = (message) => {
    if (message.type === SETUP) languages = message.data.config.lang;
    if (message.type !== QUERY) return message;
    asked = wordsOf(message.data);
    return { ...message, data: withoutStopWords(message.data) };
  };

  /** Words such as "what" or "do" say nothing by themselves; a query of nothing else keeps them. */
  const withoutStopWords = (query) => {
    if (/["~^*:]|(^|\s)[+-]/.test(query)) return query;
    const telling = query.split(/\s+/).filter((word) => !wordsOf(word).every(isStopWord));
    return telling.length ? telling.join(" ") : query;
  };

  const isStopWord = (word) =>
    languages.some((language) => {
      const filter = (language === "en" ? self.lunr : self.lunr[language])?.stopWordFilter;
      return filter && filter(word) === undefined;
    });

  const ranked = (message) => {
    const groups = message.data.items.map((group) => group.map(scored).sort(byScore));
    groups.sort(([one], [other]) => byScore(one, other));
    return { ...message, data: { ...message.data, items: groups } };
  };

  const byScore = (one, other) => other.score - one.score;

  /** Tags are there to be found; shown, a dozen of them would hide the words around. */
  const scored = ({ tags = [], ...entry }) => {
    const title = wordsOf(entry.title);
    const named = [...title, ...tags.flatMap(wordsOf)];
    const tier = title.join(" ") === asked.join(" ") ? 3 : holds(title) ? 2 : holds(named) ? 1 : 0;
    return { ...entry, score: entry.score + tier * TIER };
  };

  /** Whether all words asked for are among `words`; the last may still be on its way. */
  const holds = (words) =>
    asked.length > 0 &&
    asked.every((word, at) =>
      at === asked.length - 1 ? words.some((found) => found.startsWith(word)) : words.includes(word),
    );

  const wordsOf = (text) =>
    text
      .replace(/<[^>]*>/g, "")
      .replace(/&\w+;/g, " ")
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
}
