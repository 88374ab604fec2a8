"""Runs every module of this folder that has `rows()` and prints `row | product | yardstick | ratio | goal | holds`."""

import importlib
import pkgutil
import sys
from collections.abc import Iterable

import benchmarks
from benchmarks.measure import Row


def all_rows(chosen: list[str]) -> Iterable[Row]:
    """Measure each module's rows; with names given, only those modules'."""
    for found in pkgutil.iter_modules(benchmarks.__path__):
        if found.name in {"measure", "__main__"} or (chosen and found.name not in chosen):
            continue
        yield from importlib.import_module(f"benchmarks.{found.name}").rows()


if __name__ == "__main__":
    print("row | product | yardstick | ratio | goal | holds")
    for row in all_rows(sys.argv[1:]):
        print(row, flush=True)
