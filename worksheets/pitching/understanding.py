"""An answer as phrases whose kind is known, fit for the sentences around them."""

from worksheets.pitching.articles import with_article, with_inner_articles, with_object_article
from worksheets.pitching.candidates import CANDIDATES, as_kind, choice
from worksheets.pitching.clause_split import taken_apart
from worksheets.pitching.fitting import Chunk, chunks_of, is_nothing, lower_start
from worksheets.pitching.kinds import kind_of
from worksheets.pitching.listing import joined, with_verb
from worksheets.pitching.negation import with_verb_negated
from worksheets.pitching.noun_groups import noun_group, skipped_words
from worksheets.pitching.people_words import names_a_person
from worksheets.pitching.phrase import ASKED, Phrase
from worksheets.pitching.plain_forms import as_doing, plain_form
from worksheets.pitching.preferences import is_negated, is_preference, preference_text
from worksheets.pitching.repairs import repaired
from worksheets.pitching.selves import is_of_oneself
from worksheets.pitching.subjects import with_subject
from worksheets.pitching.vocabulary import Vocabulary
from worksheets.pitching.whom import for_whom

#: What ends a sentence, in the scripts of most languages.
_ENDS = ".!?…。！？؟۔। "


def phrases_of(
    part: str, typed: str, vocabulary: Vocabulary, chosen: str = ""
) -> tuple[Phrase, ...]:
    """Return the phrases of an answer, in order; none for an answer that says nothing.

    `chosen` is the `choice` the person made for this very answer; for another it means nothing.
    """
    if is_nothing(typed, vocabulary):
        return ()
    kind = next((kind for kind in CANDIDATES[part] if chosen == choice(kind, typed)), None)
    if not vocabulary.has_rules:
        return (_whole(part, typed, kind),)
    chunks = tuple(_spelt(one, part, vocabulary) for one in chunks_of(typed, part, vocabulary))
    found = (
        _phrase(chunk, part, vocabulary)
        if index == 0 or part != "role"
        else _more(chunk, vocabulary)
        for index, chunk in enumerate(taken_apart(chunks, part, vocabulary))
    )
    return tuple(
        as_kind(phrase, kind, part, vocabulary) if kind and phrase.kind is None else phrase
        for phrase in found
    )


def _spelt(chunk: Chunk, part: str, vocabulary: Vocabulary) -> Chunk:
    """Return a chunk as its author would have written it with more time."""
    chunk = repaired(chunk, part, vocabulary)
    is_free = part in ("role", "story") or chunk.has_placeholder
    return chunk if is_free else with_inner_articles(chunk, part, vocabulary)


def _whole(part: str, typed: str, kind: str | None) -> Phrase:
    """Return an answer nobody can take apart: a sentence where it ends as one, else as chosen."""
    text = " ".join(typed.split())
    bare = text.rstrip(_ENDS)
    if part == "story" or (bare != text and kind is None):
        return Phrase("question" if text.endswith(ASKED) else "sentence", bare)
    return Phrase(kind, bare)


def _more(chunk: Chunk, vocabulary: Vocabulary) -> Phrase:
    """Return what else somebody says of their role: "I'm a union rep", else what they do."""
    words = chunk.wording("role", vocabulary)
    if words.has("determiners", 0) or names_a_person(words):
        return Phrase(
            "adjective", with_article(_role_start(chunk.text), "noun", "role", vocabulary)
        )
    return _phrase(chunk, "what", vocabulary)


def _phrase(chunk: Chunk, part: str, vocabulary: Vocabulary) -> Phrase:
    if chunk.has_placeholder:
        return Phrase("placeholder", chunk.text)
    chunk = with_verb_negated(with_subject(chunk, part, vocabulary), part, vocabulary)
    wording = chunk.wording(part, vocabulary)
    if part == "ask" and is_preference(wording):
        return Phrase("preference", preference_text(chunk.text, vocabulary))
    if part == "ask" and is_negated(wording):
        return Phrase(None, lower_start(chunk.text, vocabulary))
    if part != "story" and is_of_oneself(chunk.text, vocabulary):
        return Phrase(None, chunk.text)
    if part == "story":
        return Phrase("question" if chunk.is_asked else "sentence", chunk.text)
    skipped = skipped_words(wording)
    kind = kind_of(wording.after(skipped)) if len(wording.words) else None
    kind = _by_ending(kind, chunk, part)
    if kind is None and part == "what" and wording.commas:
        chunk = as_doing(chunk, vocabulary)
        kind = "ing" if chunk.tokens[0].endswith("ing") else None
        return Phrase(kind, joined(lower_start(chunk.text, vocabulary), vocabulary))
    if kind == "third":
        base = plain_form(chunk, skipped, vocabulary.verbs.third, vocabulary)
        return Phrase("action" if base else None, joined(base, vocabulary) or chunk.text)
    base = plain_form(chunk, skipped, vocabulary.verbs.doing, vocabulary) if kind == "ing" else ""
    if part == "ask" and base and any(vocabulary.has("me", word) for word in wording.words):
        return Phrase("action", base)
    kind = noun_group(kind, part, wording)
    return Phrase(kind, _fitted(chunk, kind, part, vocabulary), base)


def _by_ending(kind: str | None, chunk: Chunk, part: str) -> str | None:
    """Take the mark at the end for what it tells: a statement with "?" is no statement."""
    if chunk.is_asked and kind == "sentence" and part in ("what", "role", "whom"):
        return None
    return kind


def _fitted(chunk: Chunk, kind: str | None, part: str, vocabulary: Vocabulary) -> str:
    text = chunk.text
    if kind in ("sentence", "question"):
        return _spanned(chunk, part, vocabulary)
    if kind == "infinitive":
        text = text.partition(" ")[2]
    is_title = kind == "passive" and " of the " in text
    text = (
        text if is_title else lower_start(text, vocabulary) if part != "role" else _role_start(text)
    )
    if kind == "headline":
        return with_verb(text)
    if kind in ("action", "mine", "ing", "noun", "past") and part != "role":
        text = joined(text, vocabulary)
    if kind in ("action", "mine") and part != "role":
        text = with_object_article(text, part, vocabulary)
    if part == "whom":
        return with_article(for_whom(text, vocabulary), kind, part, vocabulary)
    return with_article(text, kind, part, vocabulary)


def _spanned(chunk: Chunk, part: str, vocabulary: Vocabulary) -> str:
    """Return a sentence; "18 years on the floor, I know …" begins with "After"."""
    words = chunk.wording(part, vocabulary)
    lead = vocabulary.spans.get(words.word(1), "")
    has_subject_later = any(words.words[place + 1 : place + 2] == ("i",) for place in words.commas)
    return f"{lead} {chunk.text}" if lead and has_subject_later else chunk.text


def _role_start(text: str) -> str:
    first, _, rest = text.partition(" ")
    is_title = first[:1].isupper() and first[1:] == first[1:].lower()
    following = rest.removeprefix("and ").removeprefix("of ")
    return text[:1].lower() + text[1:] if is_title and not following[:1].isupper() else text
