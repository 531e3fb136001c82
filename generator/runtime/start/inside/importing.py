"""What a snapshot of Python holds: every module imported, and every template compiled."""

import contextlib
import gc
import importlib
import pkgutil
import sys


def import_all(package, more, templates):
    """Import `package` with all modules below it, and `more`; compile the `templates`.

    A module that does not exist here (a library's way of asking what the system has) is passed
    over. Afterwards nothing is left of this file, which the browser does not have.
    """
    top = importlib.import_module(package)
    for module in pkgutil.walk_packages(top.__path__, f"{package}."):
        importlib.import_module(module.name)
    for name in more:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    _compile_templates(package, templates)
    sys.path.remove("/tmp")
    del sys.modules[__name__]
    gc.collect()
    gc.freeze()  # all of it stays: looking through it again would hold up one answer in ten


def _compile_templates(package, templates):
    try:
        compiled = importlib.import_module(f"{package}.templates").compile_html
    except ModuleNotFoundError:  # a package that shows nothing
        return
    for text in templates:
        compiled(text)
