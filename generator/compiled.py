"""Our templates, compiled once while the program runs: a preview builds the site at every save."""

from __future__ import annotations

from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """Keeps what each template was compiled to, for as long as its text stays the same.

    One instance serves environments of equal options only: they shape what is compiled.
    """

    def __init__(self) -> None:
        self._newest: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the `bucket` if the template's text is the one that was compiled last."""
        checksum, code = self._newest.get(bucket.key, (None, None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the template was compiled to, in place of an older version."""
        self._newest[bucket.key] = (bucket.checksum, bucket.code)
