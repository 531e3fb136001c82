"""A message is copied as it is sent, with what the notebook says of the reader filled in."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from generator.model.playbook import Playbook


def _copied(page: Page, host: str, message: str) -> str:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{host}/messages.html")
    item = page.locator(f'[data-item="outreach/{message}"]')
    item.get_by_role("button", name="Copy text").click()
    expect(page.locator(".pb-unseen[role=status]")).to_contain_text("Copied.")
    return page.evaluate("navigator.clipboard.readText()")


def test_the_text_is_copied_with_its_subject_and_lines(
    visitor: Callable[..., Page], host: str, playbook: Playbook
) -> None:
    """As it would stand in an email; what is still open stays in its brackets."""
    first = playbook.outreach[0]
    copied = _copied(visitor(), host, first.id)
    assert copied == f"Subject: {first.subject}\n\n{first.message.strip()}"


def test_the_readers_name_is_filled_in(visitor: Callable[..., Page], host: str) -> None:
    """From the pitch and the contact map, wherever it stands; the other's name stays open."""
    about = {
        "owner": {"department": "Finance"},
        "answers": {"pitch": {"name": "Ana $& Costa", "role": "an analyst"}},
    }
    copied = _copied(visitor(about), host, "internal-recruiter")
    assert "I'm Ana $& Costa, an analyst." in copied
    assert "to work in Finance," in copied
    assert copied.startswith("Subject: ") and "Hello [name]," in copied
    assert "[your " not in copied
