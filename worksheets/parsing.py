"""The parsing edge: taking a value of the right type out of what JSON gave."""

from collections.abc import Mapping

type Json = Mapping[str, object]


def required[T](data: object, key: str, kind: type[T]) -> T:
    """Return `data[key]`, which must be a `kind`.

    Raises ValueError for a missing key, another type, or a `data` that is not a mapping.
    """
    if not isinstance(data, dict):
        raise ValueError(
            f"Expected a mapping holding {key!r}, got {type(data).__name__}. "
            f"The request is built by the page and the generator; correct it there."
        )
    value = data.get(key)
    # JSON's true is an int to isinstance, and never the number someone meant.
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ValueError(
            f"{key!r} must be of type {kind.__name__}, got {value!r:.80}. "
            f"The request is built by the page and the generator; correct it there."
        )
    return value


def optional[T](data: Json, key: str, kind: type[T]) -> T | None:
    """Return `data[key]`, or None where it is missing or null. Raises as `required` does."""
    return None if data.get(key) is None else required(data, key, kind)


def texts(data: object, key: str) -> tuple[str, ...]:
    """Return the list of texts at `data[key]`. Raises as `required` does."""
    items = required(data, key, list)
    if not all(isinstance(item, str) for item in items):
        raise ValueError(f"{key!r} must be a list of texts, got {items!r:.80}. Correct its source.")
    return tuple(items)
