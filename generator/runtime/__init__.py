"""Makes the files that run Python in the visitor's browser."""

from generator.errors import RuntimeAssetsError
from generator.runtime.build import Runtime, build_runtime
from generator.runtime.memory import QUICKEST_LEVEL
from generator.runtime.shipped import ShippedFile
from generator.runtime.sources import RuntimeSources

__all__ = [
    "QUICKEST_LEVEL",
    "Runtime",
    "RuntimeAssetsError",
    "RuntimeSources",
    "ShippedFile",
    "build_runtime",
]
