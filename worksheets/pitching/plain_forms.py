"""What somebody does, as its plain form, or as its form in -ing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from worksheets.pitching.fitting import Chunk, compared, lower_start
from worksheets.pitching.listing import joined
from worksheets.pitching.vocabulary import Vocabulary


def plain_form(chunk: Chunk, skipped: int, forms: Mapping[str, str], vocabulary: Vocabulary) -> str:
    """Return the text with each coordinated verb in its plain form; "" where one is not known."""
    tokens = list(chunk.tokens)
    for place in (skipped, *_coordinated(tokens)):
        word = tokens[place].strip(".,;:").casefold()
        verb = forms.get(word)
        if (
            forms is vocabulary.verbs.doing
            and not verb
            and _is_thing_done(tokens, place, vocabulary)
        ):
            return ""
        is_verb_like = word.endswith("ing") if forms is vocabulary.verbs.doing else False
        following = tokens[place + 1].casefold() if place + 1 < len(tokens) else ""
        if following.strip(".,") in forms and following.endswith("ing"):
            return ""
        if verb == "be" or (not verb and (place == skipped or is_verb_like)):
            return ""
        if verb and (place == skipped or not vocabulary.has("ing_nouns", word)):
            if (
                place != skipped
                and forms is vocabulary.verbs.third
                and not is_certain_verb(verb, vocabulary)
            ):
                continue
            tokens[place] = tokens[place].casefold().replace(word, verb, 1)
    return joined(lower_start(replace(chunk, tokens=tuple(tokens)).text, vocabulary), vocabulary)


def _is_thing_done(tokens: list[str], place: int, vocabulary: Vocabulary) -> bool:
    """Return whether a thing in a row stands for doing it: "loading lorries, stock checks"."""
    end = next(
        (n for n in range(place, len(tokens)) if tokens[n].endswith((",", ";"))), len(tokens)
    )
    words = Chunk(tuple(tokens[place : end + 1]), False).wording("what", vocabulary)
    skips = ("adverbs", "determiners", "prepositions", "adjectives", "relatives", "subjects")
    is_other = any(words.has(name, 0) for name in skips) or words.word(0) in vocabulary.verbs.plain
    is_named = len(words.words) > 1 and vocabulary.has("also_nouns", words.word(0))
    return is_named or (len(words.words) == 2 and not is_other)


def is_certain_verb(verb: str, vocabulary: Vocabulary) -> bool:
    """Return whether the plain form is a verb and never a noun."""
    return not vocabulary.has("also_nouns", verb) and not vocabulary.has("nouns", verb + "s")


def _coordinated(tokens: Iterable[str]) -> Iterator[int]:
    """Yield the places behind a comma or "and"."""
    tokens = list(tokens)
    for place in range(1, len(tokens)):
        before = tokens[place - 1]
        if before.endswith((",", ";")) or before.casefold() in ("and", "or", "&", "then", "also"):
            yield place


def as_doing(chunk: Chunk, vocabulary: Vocabulary) -> Chunk:
    """Return "check badges, patrol, first aid" as "checking badges, patrol, first aid"."""
    first, *rest = chunk.tokens
    doing = {plain: form for form, plain in vocabulary.verbs.doing.items()}
    verb = doing.get(first.casefold())
    second = compared(rest[0]) if rest else ""
    if vocabulary.has("also_nouns", first.casefold()) and second in vocabulary.verbs.third:
        return chunk  # "stock takes"
    return replace(chunk, tokens=(verb, *rest)) if verb else chunk
