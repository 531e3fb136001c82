"""Text that is no list of people: written for programs, by programs, or to be read as a letter.

A table whose header is known is never one of these, whatever stands in its cells.
"""

import re
from collections.abc import Sequence

_SAMPLE_LINES = 300
_MOST = 0.5  # of the lines, for a text to be of a kind
_SOME = 0.25
_LEAST_LINES = 3
_DATA = re.compile(
    r'\s*(?:[\[{]|"[^"]*"\s*:|[\]}],?\s*$)'  # JSON
    r"|\s*</?[a-z!?][^@]*>\s*$"  # markup
    r"|msg(?:id|str)\b|(?:[^:\s]*:){4}|[\w-]+: [^;]*;$"
    r"|\s*\[[\w.: -]+\]\s*$|\s*[\w.-]+ ?= ?\S.*$"  # settings
    r"|[A-Za-z0-9+/=_-]{48,}$",  # keys and certificates
    re.IGNORECASE,
)
#: One such line is enough.
_SURE = re.compile(
    r"#!/|diff --git |.* --> \d\d:\d\d|WEBVTT|commit [0-9a-f]{7,}$"
    r"|\s*(?:insert into|create (?:table|database|index)|drop table|alter table|lock tables"
    r"|replace into|copy \S+ \(.*\) from|delete from|update \S+ set|begin transaction"
    r"|select\b.+\bfrom)\b",
    re.IGNORECASE,
)
_KEY = re.compile(r"(\s*)(- )?[\w.\"'/-]+:(?: .*)?$")
_DAY_AND_HOUR = re.compile(
    r"[\[(<]?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}"
    r"|[a-z]{3} [a-z]{3} [ \d]\d|[a-z]{3} [ \d]\d|\d{1,2}/[a-z]{3}/\d{4})"
    r"[,t: ]{1,2}\d{1,2}:\d{2}",
    re.IGNORECASE,
)
_LOGGED = re.compile(
    r"(?:\d{1,3}\.){3}\d{1,3} - |\W*(?:trace|debug|info|notice|warn|warning|error|fatal|critical)\b"
    r"(?=[\]: ])|\s+at \S+\(.*\)|traceback \(most recent",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"\s*(?:#include|import [\w.{*]|from [\w.]+ import|def \w+\(|class \w+.*[:{]$"
    r"|package [\w.]+;?$|using [\w.]+;|(?:async |export |public |private |static )*function\b"
    r"|(?:const|let|var) \w+ ?=|(?:public|private|protected|static) |return\b"
    r"|(?:if|for|while|switch) ?\(|(?:if|for|while) .*:$|(?:else|try|finally)\b ?[:{]|elif\b"
    r"|//|/\*|\}|\w+ = .*\)$|\\\w+\{)"
    r"|.*(?:\w ?\{$|\) ?\{|;\s*//|=> ?\{?|\);)$"
)
#: What no name holds.
_UNLIKELY = re.compile(r"[{}\[\]=\\$%^~|<>]|\d{3}|\d[.:]\d|_\w|\W+$")
_FIRST_PART = re.compile(r"(?:(?! [-–—] )[^,;\t|<])*")
_MANY = 0.3  # of the lines: a letter has short ones as well
_LETTER_WORDS = 7  # in a row, which is no name


def is_for_programs(text: str) -> bool:
    """Return whether a line says so, as commands for a database do, which look like a table."""
    return any(map(_SURE.match, text.splitlines()[:_SAMPLE_LINES]))


def kind_of_no_list(text: str, *, is_table: bool) -> str:
    """Return the code of what `text` is instead of a list: `for_programs`, `prose`, or "".

    `is_table` says that its rows are regular: then an hour in front is a column like any other.
    """
    lines = [line.rstrip() for line in text.splitlines()[:_SAMPLE_LINES] if line.strip()]
    kinds = [(_DATA, _MOST), (_CODE, _SOME)]
    kinds += [] if is_table else [(_DAY_AND_HOUR, _MOST), (_LOGGED, _MOST)]
    if any(_share(lines, kind) >= least for kind, least in kinds) or _is_nested(lines):
        return "for_programs"
    return "prose" if not is_table and _is_prose(lines) else ""


def are_names(texts: Sequence[str]) -> bool:
    """Return whether no more than half of several texts hold what no name does."""
    unlikely = sum(1 for text in texts if _UNLIKELY.search(text))
    return unlikely < max(_LEAST_LINES, _MOST * len(texts))


def _share(lines: Sequence[str], kind: re.Pattern[str]) -> float:
    found = sum(1 for line in lines if kind.match(line))
    return found / len(lines) if found >= _LEAST_LINES else 0


def _is_nested(lines: Sequence[str]) -> bool:
    """Return whether the lines are keys below keys, or a list of them, as YAML has them."""
    keys = [match for line in lines if (match := _KEY.match(line))]
    is_deep = lines[:1] == ["---"] or any(match[1] or match[0].endswith(":") for match in keys)
    return is_deep and len(keys) >= max(_LEAST_LINES, _MOST * len(lines))


def _is_prose(lines: Sequence[str]) -> bool:
    """Return whether most lines begin with more words than a name has."""
    long = sum(1 for line in lines if len(_first_words(line)) >= _LETTER_WORDS)
    return bool(lines) and long >= _MANY * len(lines)


def _first_words(line: str) -> list[str]:
    found = _FIRST_PART.match(line)
    return found[0].split() if found else []
