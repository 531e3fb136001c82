"""What the page asks for: forms, edits, and what is wrong."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from generator.project import Project
from generator.studio.addresses import Address
from generator.studio.calls import reply_to
from generator.studio.checks import Checker
from generator.studio.content import EditedContent
from generator.studio.desk import Desk
from generator.studio.editor import Editor
from tests.content.in_memory import files_of

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def shipped(project: Project) -> dict[str, bytes]:
    return files_of(project)


@pytest.fixture(scope="module")
def opened(shipped: dict[str, bytes]) -> Desk:
    return Desk(shipped, TODAY)


@pytest.fixture
def desk(opened: Desk) -> Desk:
    """A desk with nothing on it."""
    opened.content = EditedContent(opened.content.shipped, memo=opened.content.memo)
    return opened


def field_of(form: dict, name: str) -> dict:
    return next(field for field in form["fields"] if field["name"] == name)


def _added(desk: Desk, collection: str, title: str) -> dict:
    """Return the form of an entry that was added."""
    return reply_to(desk, "add", {"collection": collection, "title": title})["form"]


def test_a_field_is_set_and_reset(desk: Desk) -> None:
    """Only the difference is written, and nothing is left of it."""
    opened = reply_to(desk, "open", {"own": None})
    assert opened["own"] == {}
    checked = desk.state()
    assert checked["problems"] == [] and checked["pages"]
    assert opened["state"]["collections"] == checked["collections"]
    reply = reply_to(
        desk, "set", {"entry": "tips/be-specific", "field": "title", "value": "Name it"}
    )
    assert reply["files"] == {"tips.yaml": "- id: be-specific\n  title: Name it\n"}
    assert field_of(reply["form"], "title")["value"] == "Name it"
    assert field_of(reply["form"], "title")["is_own"]
    assert desk.state()["problems"] == []
    assert reply["form"]["page"] == "tips.md"
    reply = reply_to(desk, "reset", {"entry": "tips/be-specific", "field": "title"})
    assert reply["files"] == {"tips.yaml": None}
    json.dumps(reply)


def _fields(fields: list[dict], path: tuple[str, ...]) -> list[tuple[tuple[str, ...], dict]]:
    found = []
    for field in fields:
        here = (*path, field["name"])
        found += [(here, field), *_fields(field["fields"], here)]
    return found


def test_every_field_and_choice_has_a_label(desk: Desk) -> None:
    """In words, and not the model's."""
    missing = set()
    state = reply_to(desk, "add", {"collection": "sheets", "title": "Zebra"})["state"]
    for collection in state["collections"]:
        assert collection["title"] != collection["id"]
        for entry in (*collection["entries"][:1], *collection["entries"][-1:]):
            form = reply_to(desk, "form", {"entry": entry["id"]})
            for path, field in _fields(form["fields"], (collection["id"],)):
                missing |= {path} if field["label"] == path[-1] else set()
                bare = [one["id"] for one in field["options"] if one["id"] == one["label"]]
                missing |= {(*path, option) for option in bare}
    assert not missing, sorted(missing)


def test_a_text_of_a_page_has_no_help_of_a_field_of_that_name(desk: Desk) -> None:
    """The heading over what to do next isn't the day of the next conversation."""
    helps = {field["help"] for field in reply_to(desk, "form", {"entry": "words/tips"})["fields"]}
    assert helps == {""}


def test_what_a_library_knows_is_chosen_by_its_name(desk: Desk) -> None:
    """Countries, their regions, languages, how often: nobody has to know a code."""
    for field, value in (("country", "GB"), ("subdivision", "")):
        holidays = field_of(reply_to(desk, "form", {"entry": "org/org"}), "holidays")
        payload = {**holidays["value"], field: value}
        reply_to(desk, "set", {"entry": "org/org", "field": "holidays", "value": payload})
    form = reply_to(desk, "form", {"entry": "org/org"})
    days_off = {part["name"]: part for part in field_of(form, "holidays")["fields"]}
    chosen = {
        "country": ("GB", "United Kingdom", days_off["country"]),
        "subdivision": ("SCT", "Scotland", days_off["subdivision"]),
        "language": ("en-US", "English (United States)", field_of(form, "language")),
        "locale": ("en-IE", "English (Ireland)", field_of(form, "locale")),
    }
    person = next(one for one in desk.catalogue.collection("sample").entries)
    often = field_of(reply_to(desk, "form", {"entry": person.id}), "often")
    for name, label, field in (*chosen.values(), ("2", "Twice a year", often)):
        assert field["kind"] == "choice"
        assert {"id": name, "label": label} in field["options"]


def test_every_form_can_be_saved_as_it_is(desk: Desk) -> None:
    """Without a change: what is as it ships is said nowhere."""
    state = reply_to(desk, "open", {"own": None})["state"]
    editor = Editor(desk.content)
    for collection in state["collections"]:
        for entry in (*collection["entries"][:2], *collection["entries"][-1:]):
            form = reply_to(desk, "form", {"entry": entry["id"]})
            for field in form["fields"]:
                assert not field["is_own"]
                files = editor.set(Address.of(entry["id"]), field["name"], field["value"])
                assert set(files.values()) == {None}, (entry["id"], field, files)


def test_what_belongs_to_a_hidden_entry_is_hidden_with_it(desk: Desk) -> None:
    """It comes back with what it belongs to."""
    play, kit = "plays/speed-networking", "kits/speed-networking-kit"
    assert set(reply_to(desk, "hide", {"entry": play})["files"]) == {"plays.yaml"}
    state = desk.state()
    assert "plays/speed-networking.md" not in {page["path"] for page in state["pages"]}
    form = desk.form(kit)
    assert (form["state"], form["hidden_with"]) == ("hidden", play)
    assert form["title"] == desk.form(play)["title"]
    reply_to(desk, "show", {"entry": play})
    assert (desk.form(kit)["state"], desk.state()["problems"]) == ("shipped", [])


HIDDEN = {
    "people": ("leaders", "internal-recruiters"),  # whom a pitch names alone
    "purposes": ("give",),
    "plays": ("coffee-talk", "buddy-programme"),  # with other words for the search
    "touches": ("coffee", "birthday-card"),
}


def test_hiding_what_others_name_leaves_nothing_to_put_right(desk: Desk) -> None:
    """Neither what goes with it, nor what names others besides."""
    for collection, names in HIDDEN.items():
        for name in names:
            reply_to(desk, "hide", {"entry": f"{collection}/{name}"})
    assert desk.state()["problems"] == []


def test_every_page_is_called_by_words_alone(desk: Desk) -> None:
    """Without the address or the class that its heading has."""
    titles = [page["title"] for page in desk.state()["pages"]]
    assert [title for title in titles if re.search(r"[{}\\`]|\*\*", title)] == []


def test_what_is_added_is_the_page_that_is_shown(desk: Desk) -> None:
    """Before anything was checked."""
    for collection, page in (("pages", "our-mill.md"), ("sheets", "worksheets/our-mill.md")):
        assert _added(desk, collection, "Our mill")["page"] == page


def test_a_mistake_is_told_with_its_entry_and_field(desk: Desk) -> None:
    """In the words of the check, and with its place."""
    reply = reply_to(
        desk, "set", {"entry": "plays/team-lunch", "field": "minutes", "value": "soon"}
    )
    (problem,) = desk.state()["problems"]
    assert (problem["entry"], problem["field"]) == ("plays/team-lunch", "minutes")
    assert (problem["file"], problem["line"]) == ("content/own/plays.yaml", 2)
    reply = reply_to(desk, "add", {"collection": "tips", "title": "Meet at the wheel"})
    assert {(one["entry"], one["field"]) for one in desk.state()["problems"]} == {
        ("plays/team-lunch", "minutes"),
        ("tips/meet-at-the-wheel", "first_step"),
    }
    assert reply["form"]["entry"] == "tips/meet-at-the-wheel"


@pytest.mark.parametrize(
    ("entry", "field", "value"),
    [
        ("org/org", "colours", {"primary": "light yellow"}),
        ("org/org", "colours", {"primary": "#ffee99"}),
        ("org/org", "weekly_limit", "many"),
        ("org/org", "locale", "English"),
        ("org/org", "repository", "our drive"),
        ("plays/team-lunch", "minutes", "soon"),
        ("plays/team-lunch", "title", ""),
        ("plays/team-lunch", "steps", []),
        ("reading/never-eat-alone", "url", "example"),
        ("sources/playbook", "hide", None),
    ],
)
def test_a_form_says_what_to_do_without_the_syntax_of_a_file(
    desk: Desk, entry: str, field: str, value: object
) -> None:
    """Nobody who fills in a form has seen a line of YAML."""
    reply_to(
        desk, "hide" if field == "hide" else "set", {"entry": entry, "field": field, "value": value}
    )
    hints = [problem["hint"] for problem in desk.state()["problems"]]
    assert hints
    syntax = re.compile(r"""["`]|\bline\b|\bfile\b|\w: |: …""")
    assert [hint for hint in hints if syntax.search(hint)] == []


def test_a_file_that_cannot_be_read_is_told_and_stays(desk: Desk) -> None:
    """Nothing is written into it before somebody has put it right."""
    reply = reply_to(desk, "write", {"path": "tips.yaml", "text": "- id: join-in\n title: [\n"})
    assert reply["files"] == {"tips.yaml": "- id: join-in\n title: [\n"}
    assert desk.state()["problems"][0]["entry"] == "tips/join-in"
    reply = reply_to(desk, "set", {"entry": "tips/be-specific", "field": "title", "value": "X"})
    assert reply.keys() == {"problems"}
    assert desk.own["tips.yaml"] == b"- id: join-in\n title: [\n"


def test_pages_pictures_and_worksheets_come_and_go(desk: Desk) -> None:
    """Each with all its files."""
    reply = reply_to(desk, "add", {"collection": "pages", "title": "Our canteen"})
    assert reply["files"] == {"our-canteen.md": "# Our canteen\n"}
    text = "# Our canteen\n\n![The hall](assets/hall.png)\n"
    reply_to(desk, "set", {"entry": "pages/our-canteen", "field": "text", "value": text})
    reply = reply_to(desk, "put", {"files": {"assets/hall.png": b"\x89PNG"}})
    assert desk.state()["problems"] == []
    reply = reply_to(desk, "add", {"collection": "sheets", "title": "My first day"})
    assert desk.state()["problems"] == []
    assert list(reply["files"]) == ["sheets/my-first-day/sheet.yaml"]
    assert set(reply_to(desk, "remove", {"entry": "sheets/my-first-day"})["files"].values()) == {
        None
    }
    assert sorted(desk.own) == ["assets/hall.png", "our-canteen.md"]


def test_a_template_of_a_worksheet_is_a_field_that_can_go_back_to_what_all_share(
    desk: Desk,
) -> None:
    """It stands in a file of its own, and its mistakes beside it."""
    entry = reply_to(desk, "add", {"collection": "sheets", "title": "My first day"})["form"][
        "entry"
    ]
    file = "sheets/my-first-day/result.md.jinja"
    set_it = {"entry": entry, "field": "result_md", "value": "# Day\n{{ answers.dya }}"}
    reply = reply_to(desk, "set", set_it)
    assert reply["files"] == {file: "# Day\n{{ answers.dya }}\n"}
    [problem] = desk.state()["problems"]
    assert (problem["field"], problem["line"], problem["column"]) == ("result_md", 2, 12)
    steps = field_of(reply["form"], "steps")["value"]
    steps[0]["title"] = "Begin"
    reply = reply_to(desk, "set", {"entry": entry, "field": "steps", "value": steps})
    assert list(reply["files"]) == ["sheets/my-first-day/sheet.yaml"]
    assert "result_md" not in reply["form"]["yaml"]
    reply = reply_to(desk, "reset", {"entry": entry, "field": "result_md"})
    assert reply["files"] == {file: None}
    assert (desk.state()["problems"], field_of(reply["form"], "result_md")["value"]) == ([], "")


def test_what_is_emptied_in_a_row_is_gone_from_it(desk: Desk) -> None:
    """And what only other kinds of answers have isn't left behind."""
    entry = reply_to(desk, "add", {"collection": "sheets", "title": "My first day"})["form"][
        "entry"
    ]
    steps = field_of(desk.form(entry), "steps")["value"]
    last = steps[0]["fields"][-1] | {
        "help": "Briefly.",
        "show_when": [{"key": "day", "value": ["filled"]}],
    }
    for question, is_there in ((last, True), (last | {"help": "", "show_when": []}, False)):
        steps[0]["fields"][-1] = question
        reply = reply_to(desk, "set", {"entry": entry, "field": "steps", "value": steps})
        assert ("help: Briefly." in reply["form"]["yaml"]) is is_there
        assert ("show_when" in reply["form"]["yaml"]) is is_there
        assert desk.state()["problems"] == []


def test_what_is_edited_as_text_shows_in_the_form(desk: Desk) -> None:
    """And what is edited in the form, in the text."""
    reply_to(desk, "write", {"path": "tips.yaml", "text": "- id: join-in\n  title: X  # ours\n"})
    form = reply_to(desk, "form", {"entry": "tips/join-in"})
    assert field_of(form, "title")["value"] == "X"
    reply = reply_to(desk, "set", {"entry": "tips/join-in", "field": "title", "value": "Y"})
    assert reply["form"]["yaml"] == "- id: join-in\n  title: Y  # ours\n"


EDITS = (
    ("kits/office-hour-event-kit", "hours", 9),
    ("org/org", "name", "Quillfeather Mills"),
    ("org/org", "weekly_limit", 3),
    ("people/mentors", "title", "Guides"),
    ("words/tips", "title", "Hints"),
    ("glossary/networking", "text", "Knowing people."),
    ("sheets/pitch", "title", "Half a minute"),
    ("org/org", "worksheets", {"contact-map": False}),
    ("pages/boundaries", "text", "# Limits\n\nSay no."),
)


def test_a_check_goes_on_where_it_stopped_until_something_changes(desk: Desk) -> None:
    """Piece by piece, so that what is asked meanwhile is answered in between."""
    reply_to(desk, "set", {"entry": "org/org", "field": "weekly_limit", "value": 5})
    assert not desk.go_on_checking(0)
    reply_to(desk, "set", {"entry": "org/org", "field": "weekly_limit", "value": "many"})
    while not desk.go_on_checking(0.01):
        assert reply_to(desk, "form", {"entry": "org/org"})["fields"]
    (problem,) = reply_to(desk, "check", {})["state"]["problems"]
    assert problem["field"] == "weekly_limit"


def test_a_page_that_is_looked_at_is_made_before_all_others(desk: Desk) -> None:
    """As soon as it can be, though nothing else was checked yet."""
    reply_to(desk, "set", {"entry": "org/org", "field": "name", "value": "Harbour Mills"})
    draft = desk.draft("worksheets/today.md", 60)
    assert draft is not None and [*draft.pages] == ["worksheets/today.md"]
    whole = desk.draft("worksheets/today.md", 60, whole=True)
    assert whole is not None and all(whole.texts.values())
    assert {**whole.texts, **desk.contents()[0].pages}.keys() == {
        page["path"] for page in desk.state()["pages"]
    }


def test_what_was_made_before_is_made_anew_where_it_would_change(desk: Desk) -> None:
    """After each of many edits, all is as if it were read and rendered for the first time."""
    for entry, field, value in EDITS:
        reply_to(desk, "set", {"entry": entry, "field": field, "value": value})
    anew = Checker(TODAY).check(EditedContent(desk.content.shipped, desk.own))
    assert anew.problems == ()
    assert desk.check() == anew
