"""A fragment of a result is rendered again where it says something else, and only there."""

from __future__ import annotations

from jinja2 import Environment

from worksheets.fragments import Fragments

GREETINGS = Environment(autoescape=True).from_string(
    "{% macro greeting(name) %}<p>{{ word() }} {{ name }}</p>{% endmacro %}"
    "{% macro farewell(name) %}<p>Bye {{ name }}</p>{% endmacro %}"
    "{% for name in names %}{{ fragment(greeting, name) }}{{ fragment(farewell, name) }}"
    "{% endfor %}"
)


class Greeter:
    """Renders greetings, and counts what was rendered anew."""

    def __init__(self) -> None:
        self.rendered = 0
        self._fragments = Fragments()

    def greet(self, *names: str) -> str:
        fragment = self._fragments.next_rendering()
        return GREETINGS.render(names=names, fragment=fragment, word=self._word)

    def _word(self) -> str:
        self.rendered += 1
        return "Hello"


def test_equal_arguments_are_not_rendered_again() -> None:
    greeter = Greeter()
    first = greeter.greet("Ana", "Ben")
    assert greeter.greet("Ana", "Ben") == first
    assert greeter.rendered == 2


def test_what_differs_is_rendered_anew_in_its_place() -> None:
    greeter = Greeter()
    greeter.greet("Ana", "Ben")
    assert greeter.greet("Ben", "Carl") == Greeter().greet("Ben", "Carl")
    assert greeter.rendered == 3


def test_what_the_last_rendering_did_not_ask_for_is_forgotten() -> None:
    greeter = Greeter()
    for name in ("Ana", "Ben", "Ana"):
        greeter.greet(name)
    assert greeter.rendered == 3


def test_a_value_in_a_fragment_is_text_and_never_markup() -> None:
    greeter = Greeter()
    assert (
        greeter.greet("<b>") == greeter.greet("<b>") == "<p>Hello &lt;b&gt;</p><p>Bye &lt;b&gt;</p>"
    )
