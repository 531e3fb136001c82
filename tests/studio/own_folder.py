"""A content/own/ as an organisation would have it, with a bit of everything."""

from __future__ import annotations

import base64
from textwrap import dedent

#: A dot, as PNG.
_DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/"
    "p4TqWQAAAABJRU5ErkJggg=="
)

_TEXTS = {
    "org.yaml": """\
        name: Calder Mills
        short_name: Calder
        logo: assets/logo.svg
        colours:
          primary: "#8a1538"
        footer: "© {{ org.name }}, [what we store](privacy.md)"
        repository: https://git.example.com/people/playbook/
        tiers:
          - id: monthly
            label: Monthly
            months: 1
            text: For people you work with every week. A short note each month is enough.
            after: first
        """,
    "assets/logo.svg": """\
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 32"><circle cx="16" cy="16" r="12"
          fill="none" stroke="#fff" stroke-width="4"/><path d="M40 26V6l12 14L64 6v20M74 6v20h14"
          fill="none" stroke="#fff" stroke-width="4"/></svg>
        """,
    "tips.yaml": """\
        # Ours, in our words.
        - id: give-when-you-ask
          title: Offer something whenever you ask
        - id: walk-over
          title: Walk over instead of writing
          text: A minute beside a desk saves five messages, and you'll know a face.
          first_step: Walk over to one person today and say who you are.
          source: risesmart
        """,
    "plays.yaml": """\
        - id: office-hour-event
          hide: true
        - id: online-group
          hide: true
        """,
    "kits.yaml": """\
        - id: office-hour-event-kit
          hide: true
        - id: online-group-kit
          hide: true
        """,
    "words/menu.yaml": "how: How to\n",
    "canteen.md": """\
        ---
        title: Meet in the canteen
        description: Where to find us.
        ---

        # Meet in the canteen

        Sit at the [long table](tips.md). {{ org.short_name }} pays for the coffee.

        ![The long table](assets/table.png)
        """,
    "sheets/agenda/sheet.yaml": """\
        id: agenda
        title: One-to-one agenda
        summary: What you'd like to talk about.
        intro: Fill in what you like. Nothing leaves this computer.
        steps:
          - id: talk
            title: The talk
            fields:
              - {id: who, kind: text, label: "Who do you meet?", example: Ada Bell}
              - {id: when, kind: date, label: "When?"}
        words:
          greeting: "Your talk with {name}"
        """,
    "sheets/agenda/result.html.jinja": """\
        <p>{{ word("greeting", name=answers.who) }}</p>
        {% if answers.when %}<p>{{ day(answers.when) }}</p>{% endif %}
        """,
    "sheets/agenda/result.md.jinja": '{{ word("greeting", name=answers.who) }}\n',
}

#: Its files by their path below content/own/.
OWN = {path: dedent(text).encode() for path, text in _TEXTS.items()} | {"assets/table.png": _DOT}
