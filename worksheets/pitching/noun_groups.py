"""What kind of thing is asked for or offered, and words passed over in front of it."""

from worksheets.pitching.articles import is_head, is_topic
from worksheets.pitching.wording import Wording


def noun_group(kind: str | None, part: str, wording: Wording) -> str | None:
    if kind != "noun" or part not in ("ask", "offer"):
        return kind
    is_definite = wording.has("definite_starts", 0)
    for place in range(min(5, len(wording.words))):
        if place and wording.has("prepositions", place):
            break
        rest = wording.after(place)
        if is_head(rest, rest.starts("meetings")):
            return "meeting"
        if part == "ask" and not is_definite and is_head(rest, rest.starts("seeking")):
            return "seeking"
    is_bare = not wording.has("determiners", 0) and not wording.word(0).endswith(("'s", "s'"))
    return "topic" if part == "ask" and is_bare and is_topic(wording) else kind


def skipped_words(wording: Wording) -> int:
    """Return how many words in front of the telling one are adverbs."""
    count = 0
    while count + 1 < len(wording.words):
        more = wording.after(count).starts("adverbs")
        if not more or count + more >= len(wording.words):
            break
        if wording.after(count).starts("adjectives") > more:
            break
        count += more
    return count
