"""What was made before, for as long as it would be made the same again."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.kept.kept_file import KeptFile

type Made[T] = tuple[str, T]


@dataclass(slots=True)
class Remembered[T]:
    """Values by name, each with the digest of what it was made from.

    What a build does not use, it forgets.
    """

    file: KeptFile[Made[T]]
    _before: dict[str, Made[T]] = field(init=False)
    _now: dict[str, Made[T]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._before = self.file.read()

    def known(self, name: str, made_from: str) -> T | None:
        """Return the value called `name`, or None where none was made from that."""
        made = self._now.get(name) or self._before.get(name)
        if made is None or made[0] != made_from:
            return None
        self._now[name] = made
        return made[1]

    def remember(self, name: str, made_from: str, value: T) -> None:
        """Have `value` called `name` from now on."""
        self._now[name] = made_from, value

    def keep(self) -> None:
        """End a build: leave what it used for the next."""
        if self._now != self._before:
            self.file.write(self._now)
        self._before, self._now = self._now, {}
