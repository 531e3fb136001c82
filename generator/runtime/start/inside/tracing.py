"""Which modules of the standard library the packages make use of, found by importing them all."""

import contextlib
import importlib
import pkgutil
import sys
import warnings


def modules_used(packages, more):
    """Return the names of all modules loaded after importing every module of the packages.

    `more` are modules to import besides: those that are imported inside functions. One that
    does not exist here (a library's way of asking what the system has) is passed over.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for package in packages:
            importlib.import_module(package)
            _import_all_below(package)
        for name in more:
            _import_if_there(name)
    return sorted(sys.modules)


def _import_all_below(package):
    path = getattr(sys.modules[package], "__path__", None)
    for module in pkgutil.walk_packages(path or [], f"{package}."):
        if not module.name.endswith("__main__"):
            _import_if_there(module.name)


def _import_if_there(name):
    with contextlib.suppress(ImportError):
        importlib.import_module(name)
