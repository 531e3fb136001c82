"""What to fix in a message somebody has edited: asks, minutes, length, praise, the way out."""

from collections.abc import Iterable, Iterator

from worksheets.content.messages import Channel
from worksheets.messaging.book import MessageBook, phrase_set
from worksheets.messaging.lines import flattering
from worksheets.messaging.minutes import minutes_in
from worksheets.pitching.checks import Check
from worksheets.pitching.fitting import PLACEHOLDER, compared, starting
from worksheets.pitching.phrase import ASKED
from worksheets.pitching.sentences import sentences_of
from worksheets.pitching.speech import spoken_words


def check_message(text: str, channel: Channel, book: MessageBook) -> tuple[Check, ...]:
    """Return what to fix in a message, in the order of the text; what is missing comes last."""
    sentences = tuple(one for line in text.splitlines() for one in sentences_of(line))
    return (
        *_gaps(text),
        *_requests(sentences, book),
        *_times(sentences, book),
        *_praise(sentences, book),
        *_length(text, channel),
        *_way_out(text, book),
    )


def requests_in(text: str, book: MessageBook) -> tuple[str, ...]:
    """Return the sentences of a text that ask for something."""
    sentences = (one for line in text.splitlines() for one in sentences_of(line))
    return tuple(one for one in sentences if _is_request(one, book))


def _is_request(sentence: str, book: MessageBook) -> bool:
    return sentence.endswith(ASKED) or _starts(sentence, book.words.request_starts)


def _starts(sentence: str, phrases: Iterable[str]) -> bool:
    words = tuple(filter(None, map(compared, sentence.split())))
    return starting(words, phrase_set(phrases)) > 0


def _gaps(text: str) -> Iterator[Check]:
    for found in PLACEHOLDER.finditer(text):
        yield Check("placeholder", sentence=found[0])


def _requests(sentences: tuple[str, ...], book: MessageBook) -> Iterator[Check]:
    found = tuple(one for one in sentences if _is_request(one, book))
    if not found and book.words.request_starts:
        yield Check("no_ask")
    elif len(found) > 1:
        yield Check("several_asks", len(found), sentence=found[-1])


def _times(sentences: tuple[str, ...], book: MessageBook) -> Iterator[Check]:
    times = book.words.times
    for sentence in sentences:
        is_about_time = _is_request(sentence, book) or _starts(sentence, book.words.time_starts)
        if is_about_time and minutes_in(sentence, times) > times.most_minutes:
            yield Check("too_much_time", times.most_minutes, sentence=sentence)


def _praise(sentences: tuple[str, ...], book: MessageBook) -> Iterator[Check]:
    for sentence in sentences:
        praise = flattering(sentence, book)
        if praise:
            yield Check("flattery", found=(praise,), sentence=sentence)


def _length(text: str, channel: Channel) -> Iterator[Check]:
    too_many = len(spoken_words(text)) - channel.most_words
    if too_many > 0:
        yield Check("message_too_long", too_many)


def _way_out(text: str, book: MessageBook) -> Iterator[Check]:
    said = f" {' '.join(spoken_words(text))} "
    signs = book.words.way_out_signs
    if signs and not any(f" {sign} " in said for sign in signs):
        yield Check("no_way_out")
