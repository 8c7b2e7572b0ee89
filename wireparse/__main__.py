"""``python -m wireparse`` is ``wireparse``; the command starts here."""

import gc
import sys

# Nothing that is made while the modules load is rubbish: looking for some takes a tenth of the time of a short story.
gc.disable()
try:
    from wireparse.cli import main
except KeyboardInterrupt:
    # The keyboard's interrupt may come before there is anything that could be interrupted.
    sys.exit(1)


def start() -> None:
    """The command: what the modules made stays for good, and what the stories leave is collected."""
    gc.freeze()
    gc.enable()
    main()


if __name__ == "__main__":
    start()
