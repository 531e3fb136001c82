"""Fragments of a result, which need not be rendered again while they say the same."""

from collections.abc import Callable, Hashable

from jinja2.runtime import Macro

type Fragment = Callable[..., str]


class Fragments:
    """What one template made of each macro and its arguments when it was last rendered.

    A keystroke changes one name of fifty, and rendering is most of what an answer costs.
    """

    def __init__(self) -> None:
        self._made: dict[Hashable, str] = {}

    def next_rendering(self) -> Fragment:
        """Return `fragment(macro, *arguments)` for one rendering: the macro's HTML.

        The macro must depend on its arguments and on words alone; the arguments have a hash.
        What this rendering does not ask for is forgotten with the next.
        """
        before, self._made = self._made, {}
        made = self._made

        def fragment(macro: Macro, *arguments: Hashable) -> str:
            key = macro.name, arguments
            if (html := before.get(key)) is None:
                html = macro(*arguments)
            made[key] = html
            return html

        return fragment
