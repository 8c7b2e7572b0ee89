"""The European Pressphoto Agency: pictures alone."""

from wireparse.style import Style

STYLE = Style(
    name="EPA",
    names=("EPA", "EPA-EFE", "EPA Images", "European Pressphoto Agency"),
    country="DE",
)
