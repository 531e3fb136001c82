"""The season of a form as it is now: drawn, or found again as it was drawn at the last change."""

from worksheets.context import Context
from worksheets.memoised import memoised
from worksheets.pairing.history import season_csv
from worksheets.pairing.roster import roster_text
from worksheets.pairing.saved import season_text
from worksheets.pairing.season import Season, draw_season, needs_drawing
from worksheets.progress import report
from worksheets.sheets.coffee_season.settings import PLAN, SeasonSettings, roster_of, settings_of

#: Seats a page draws at every change: 500 people in twelve rounds take about a second.
_DRAWN_AT_ONCE = 6_500

_needs_drawing = memoised(needs_drawing)
_drawn = memoised(lambda request: draw_season(request, report))


def current_settings(context: Context) -> SeasonSettings:
    """Return the settings of the form."""
    return settings_of(context, roster_of(context))


def season_of(settings: SeasonSettings) -> Season:
    """Return the season, however long it takes to draw it."""
    return _drawn(settings.request)


def takes_long(settings: SeasonSettings) -> bool:
    """Return whether the season is to be drawn when somebody says so, and not at every change."""
    seats = len(settings.request.people) * len(settings.request.days)
    return seats > _DRAWN_AT_ONCE and _needs_drawing(settings.request)


def saved_answers(context: Context, settings: SeasonSettings, season: Season) -> dict[str, str]:
    """Return the answers that make a season one that people have been told of.

    A file that was chosen is gone with the visit: what was read from it becomes text.
    """
    saved = {PLAN: season_text(season.rounds, settings.people, settings.calendar)}
    if "roster_file" in context.attachments:
        saved["roster"] = roster_text(settings.request.people)
    if "history_file" in context.attachments and settings.history.seats:
        saved["history"] = season_csv(settings.history.seats).removeprefix("\ufeff")
    return saved
