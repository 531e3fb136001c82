"""The forms of English verbs: plain, with -s, with -ing, in the past."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_VOWELS = "aeiou"
_SIBILANTS = ("s", "sh", "ch", "x", "z", "o")


@dataclass(frozen=True, slots=True)
class VerbForms:
    """Every known form, and the plain verb it is a form of."""

    plain: frozenset[str]
    doing: Mapping[str, str]
    third: Mapping[str, str]
    past: Mapping[str, str]
    participles: Mapping[str, str]

    def is_finite(self, word: str) -> bool:
        """Return whether `word` can be what somebody does or did, after a noun in front of it."""
        return word in self.third or word in self.past


def verb_forms(
    verbs: Iterable[str], irregular: Mapping[str, Sequence[str]], doubling: Iterable[str]
) -> VerbForms:
    """Return the forms of `verbs`; `irregular` has past forms, `doubling` verbs such as "plan"."""
    known, doubled = frozenset(verbs) | frozenset(irregular), frozenset(doubling)
    # "rewire" goes like "wire"; what is no word, nobody types.
    plain = known | {f"re{verb}" for verb in known}
    return VerbForms(
        plain=plain,
        doing={_doing(verb, doubled): verb for verb in plain},
        third={_third(verb): verb for verb in plain},
        past={
            form: verb
            for verb in sorted(plain)
            for form in irregular.get(verb, (_past(verb, doubled),))
        },
        participles={
            forms[-1]: verb
            for verb, forms in irregular.items()
            if len(forms) > 1 and forms[-1] not in (forms[0], verb)
        },
    )


def _stem(verb: str, doubled: frozenset[str]) -> str:
    return verb + verb[-1] if verb in doubled else verb


def _doing(verb: str, doubled: frozenset[str]) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return _stem(verb, doubled) + "ing"


def _third(verb: str) -> str:
    if _is_consonant_y(verb):
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(_SIBILANTS) else "s")


def _past(verb: str, doubled: frozenset[str]) -> str:
    if _is_consonant_y(verb):
        return verb[:-1] + "ied"
    return verb + "d" if verb.endswith("e") else _stem(verb, doubled) + "ed"


def _is_consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in _VOWELS
