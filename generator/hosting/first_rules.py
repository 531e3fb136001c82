"""Of a stylesheet, the rules that some markup can need: those its words are enough for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import dropwhile, groupby
from typing import Any

import tinycss2

_WORD = re.compile(r"[\w-]+")
#: What stands around rules; of all other rules beginning with `@`, each is one rule.
_AROUND = ("media", "supports", "layer", "container")
#: What may be any of several things. In `:not()` it may be none of them.
_CHOICES = ("is", "where", "has")


@dataclass(frozen=True, slots=True)
class _Declaration:
    """A property with its value as text; `words` are the names in it, of variables above all."""

    name: str
    text: str
    words: frozenset[str]

    @property
    def is_variable(self) -> bool:
        return self.name.startswith("--")


@dataclass(frozen=True, slots=True)
class _Selector:
    """The words it asks for, and its text, with the choices inside such as those of `:is()`."""

    words: frozenset[str]
    parts: tuple[str | tuple[_Selector, ...], ...]

    def left(self, words: frozenset[str]) -> str:
        """Return the selector without the choices that can find nothing; nothing if it can't."""
        parts = [it if isinstance(it, str) else _left(it, words) for it in self.parts]
        return "".join(parts) if self.words <= words and all(parts) else ""


@dataclass(frozen=True, slots=True)
class _Rule:
    """Selectors with what they give, or none where `whole` is all of it: `@page` has none."""

    around: tuple[str, ...]
    selectors: tuple[_Selector, ...] = ()
    declarations: tuple[_Declaration, ...] = ()
    whole: str = ""
    keyframes: str = ""

    def text(self, found: str, named: frozenset[str]) -> str:
        """Return the rule for the selectors `found`; nothing where nothing is left in it."""
        if not self.selectors:
            return "" if self.keyframes and self.keyframes not in named else self.whole
        left = [it.text for it in self.declarations if not it.is_variable or it.name in named]
        return f"{found}{{{';'.join(left)}}}" if left else ""


@dataclass(frozen=True, slots=True)
class Styles:
    """A whole stylesheet, read once, so that rules can be picked from it for many pages."""

    _rules: tuple[_Rule, ...] = field(repr=False)

    @classmethod
    def of(cls, css: str) -> Styles:
        """Return the styles in the text `css`."""
        rules = tinycss2.parse_stylesheet(css, True, True)
        return cls(tuple(_rules(rules, ())))

    def rules_for(self, words: frozenset[str]) -> str:
        """Return the rules, as small as can be, that markup with these `words` can need.

        A word is part of a tag, an attribute or an inline script. A rule for a variable or an
        animation that nothing else names is left out.
        """
        pairs = [(rule, _left(rule.selectors, words)) for rule in self._rules]
        found = [(rule, left) for rule, left in pairs if left or not rule.selectors]
        named = _named((rule for rule, _ in found), words)
        texts = ((rule.around, rule.text(left, named)) for rule, left in found)
        filled = (block for block in texts if block[1])
        return "".join(_within(*group) for group in groupby(filled, lambda block: block[0]))


def _left(selectors: Iterable[_Selector], words: frozenset[str]) -> str:
    """Return those of the selectors that can find something."""
    return ",".join(left for it in selectors if (left := it.left(words)))


def _named(rules: Iterable[_Rule], words: frozenset[str]) -> frozenset[str]:
    """Return the words of the markup, and those of every declaration that is left."""
    variables: dict[str, set[str]] = {}
    waiting = set(words)
    for rule in rules:
        for declaration in rule.declarations:
            if declaration.is_variable:
                variables.setdefault(declaration.name, set()).update(declaration.words)
            else:
                waiting |= declaration.words
    named: set[str] = set()
    while waiting:
        named |= waiting
        waiting = set().union(*(variables.pop(it) for it in named & variables.keys())) - named
    return frozenset(named)


def _within(around: tuple[str, ...], blocks: Iterable[tuple[Any, str]]) -> str:
    inside = "".join(text for _, text in blocks)
    return "".join(f"{it}{{" for it in around) + inside + "}" * len(around)


def _rules(nodes: Iterable[Any], around: tuple[str, ...]) -> Iterator[_Rule]:
    """Yield the rules of the nodes; what is no rule, browsers pass over, too."""
    for node in nodes:
        if node.type == "qualified-rule":
            yield _Rule(around, _selectors(node.prelude), tuple(_declarations(node.content)))
        elif node.type == "at-rule":
            yield from _at_rules(node, around)


def _at_rules(node: Any, around: tuple[str, ...]) -> Iterator[_Rule]:
    if node.lower_at_keyword in _AROUND and node.content is not None:
        before = f"@{node.lower_at_keyword} {_small(node.prelude)}"
        inside = tinycss2.parse_rule_list(node.content, True, True)
        yield from _rules(inside, (*around, before))
    elif node.lower_at_keyword != "charset":
        yield _whole(node, around)


def _whole(node: Any, around: tuple[str, ...]) -> _Rule:
    """Return a rule such as `@page` or `@keyframes`, which has no selectors."""
    name = _small(node.prelude)
    end = ";" if node.content is None else f"{{{_small(node.content)}}}"
    text = f"@{node.lower_at_keyword} {name}".strip() + end
    is_animation = node.lower_at_keyword.endswith("keyframes")
    return _Rule(around, whole=text, keyframes=name if is_animation else "")


def _selectors(tokens: list[Any]) -> tuple[_Selector, ...]:
    return tuple(map(_selector, _split(tokens, ",")))


def _selector(tokens: list[Any]) -> _Selector:
    """Return what the tokens ask for; what stands in a `:not()` need not be there."""
    parts: list[str | tuple[_Selector, ...]] = []
    for token in _trimmed(tokens):
        if token.type == "function" and token.lower_name in _CHOICES:
            parts += [f"{token.lower_name}(", _selectors(token.arguments), ")"]
        else:
            parts.append(token.serialize())
    return _Selector(frozenset(_needed(tokens)), tuple(parts))


def _needed(tokens: list[Any]) -> Iterator[str]:
    before = ""
    for token in tokens:
        if token.type == "[] block":
            values = (it.value for it in token.content if it.type in ("ident", "string"))
            yield from (word for value in values for word in _WORD.findall(value))
        elif token.type in ("ident", "hash") and before != ":":
            yield from _WORD.findall(token.value)
        before = token.value if token.type == "literal" else ""


def _declarations(content: list[Any]) -> Iterator[_Declaration]:
    for tokens in _split(content, ";"):
        text = _small(tokens)
        name = text.partition(":")[0]
        if name:
            yield _Declaration(name, text, frozenset(_WORD.findall(text)) - {name})


def _split(tokens: list[Any], at: str) -> Iterator[list[Any]]:
    """Yield the tokens between those that are `at`."""
    part: list[Any] = []
    for token in tokens:
        if token == at:
            yield part
            part = []
        else:
            part.append(token)
    if part:
        yield part


def _trimmed(tokens: list[Any]) -> list[Any]:
    """Return the tokens without comments, and without space at either end."""
    kept = [token for token in tokens if token.type != "comment"]
    while kept and kept[-1].type == "whitespace":
        kept.pop()
    return list(dropwhile(lambda token: token.type == "whitespace", kept))


def _small(tokens: list[Any]) -> str:
    return tinycss2.serialize(_trimmed(tokens))
