"""What a snapshot of Python holds: the modules most people use, and their templates compiled."""

import contextlib
import gc
import importlib
import importlib.util
import pkgutil
import sys


def import_first(package, later, more, templates):
    """Import the engine of `package`, its sheets but those in `later`, and `more`.

    What these import comes with them. A module that does not exist here (a library's way of asking
    what the system has) is passed over. The `templates` are compiled. Afterwards nothing is left of
    this file, which the browser does not have.
    """
    importlib.import_module(f"{package}.engine")
    _import_sheets(package, later)
    for name in more:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    _compile_templates(package, templates)
    sys.path.remove("/tmp")
    del sys.modules[__name__]
    gc.collect()
    gc.freeze()  # all of it stays: looking through it again would hold up one answer in ten


def _import_sheets(package, later):
    if importlib.util.find_spec(f"{package}.sheets") is None:
        return
    sheets = importlib.import_module(f"{package}.sheets")
    for sheet in pkgutil.iter_modules(sheets.__path__, f"{sheets.__name__}."):
        if sheet.name.rpartition(".")[2] not in later:
            _import_all_below(importlib.import_module(sheet.name))


def _import_all_below(package):
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)


def _compile_templates(package, templates):
    try:
        compiled = importlib.import_module(f"{package}.templates").compile_html
    except ModuleNotFoundError:  # a package that shows nothing
        return
    for text in templates:
        compiled(text)
