"""The parsing edge: taking a value of the right type out of what JSON gave."""

from collections.abc import Mapping

type Raw = Mapping[str, object]


def need[T](raw: object, key: str, kind: type[T]) -> T:
    """Return `raw[key]`, which must be a `kind`.

    Raises ValueError for a missing key, another type, or a `raw` that is not a mapping.
    """
    if not isinstance(raw, dict):
        raise ValueError(
            f"Expected a mapping holding {key!r}, got {type(raw).__name__}. "
            f"The request is built by the page and the generator; correct it there."
        )
    value = raw.get(key)
    # JSON's true is an int to isinstance, and never the number someone meant.
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ValueError(
            f"{key!r} must be of type {kind.__name__}, got {value!r:.80}. "
            f"The request is built by the page and the generator; correct it there."
        )
    return value


def optional[T](raw: Raw, key: str, kind: type[T]) -> T | None:
    """Return `raw[key]`, or None where it is missing or null. Raises ValueError as `need` does."""
    return None if raw.get(key) is None else need(raw, key, kind)


def texts(raw: object, key: str) -> tuple[str, ...]:
    """Return the list of texts at `raw[key]`. Raises ValueError as `need` does."""
    items = need(raw, key, list)
    if not all(isinstance(item, str) for item in items):
        raise ValueError(f"{key!r} must be a list of texts, got {items!r:.80}. Correct its source.")
    return tuple(items)
