"""Python's collector of cycles, kept still while a large file becomes values.

Ten thousand tenders, or a thousand applications, are a hundred thousand and more lasting values and no cycle: the
collector would walk them in vain, again and again, for a sixth to a quarter of the time.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the collector still within; it runs again after, if it did before."""
    was_running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_running:
            gc.enable()
