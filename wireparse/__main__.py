"""``python -m wireparse`` is ``wireparse``; the command starts here."""

import gc

# Nothing that is made while the modules load is rubbish: looking for some takes a tenth of the time of a short story.
gc.disable()
from wireparse.cli import main  # noqa: E402 - the collector rests while this loads


def start() -> None:
    """The command: what the modules made stays for good, and what the stories leave is collected."""
    gc.freeze()
    gc.enable()
    main()


if __name__ == "__main__":
    start()
