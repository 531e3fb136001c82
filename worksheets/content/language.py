"""The language of a page: what Python in the browser has to know of it, worked out from CLDR."""

from dataclasses import dataclass

#: The forms a text with a number can take, as CLDR calls them.
CATEGORIES = ("zero", "one", "two", "few", "many", "other")


@dataclass(frozen=True, slots=True)
class Plurals:
    """Which form a text takes by a whole number, as a table.

    `table` holds a digit for each of 0 to 99, then one for each of the two last digits of greater
    numbers: a place among `categories`. Beyond its end stands the first, which is "other".
    """

    categories: tuple[str, ...]
    table: str

    def category(self, count: object) -> str:
        """Return the form for so many: "other" for what is no whole number."""
        if not isinstance(count, int) or count < 0:
            return "other"
        at = count if count < 100 else 100 + count % 100
        return self.categories[int(self.table[at])] if at < len(self.table) else "other"


@dataclass(frozen=True, slots=True)
class Language:
    """Its tag (BCP 47), whether its lines run from the right (`rtl`), and what its numbers need."""

    tag: str
    direction: str
    plurals: Plurals
    decimal: str = "."
    comma: str = ", "  # between the things of a list


ENGLISH = Language("en-GB", "ltr", Plurals(("other", "one"), "01"))
