"""``python -m wireparse`` is ``wireparse``."""

from wireparse.cli import main

if __name__ == "__main__":
    main()
