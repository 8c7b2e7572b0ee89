"""Several stories side by side: what stands beside a story changes nothing in it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wireparse import desk
from wireparse.collect import read_story
from wireparse.desk import Desk
from wireparse.intake.items import Fault
from wireparse.reading import HANDFUL, read_all, read_copies
from wireparse.text import Copy

HEADS = ("LIMA, March 3 (Reuters) - ", "OSLO (AP) \u2014 ", "By Jane Roe\n\nCAIRO, Jan 4 (Xinhua) -- ", "", "> ")


@given(st.lists(st.builds(lambda head, rest: head + rest, st.sampled_from(HEADS), st.text(max_size=80)), max_size=5))
def test_stories_read_side_by_side_are_those_read_alone(texts: list[str]) -> None:
    assert read_copies([Copy(text) for text in texts], Desk()) == [desk.parse(Copy(text)) for text in texts]


def test_more_than_a_handful_stays_in_order() -> None:
    copies = [Copy(f"LIMA (AP) - Boat {number}.", id=str(number)) for number in range(2 * HANDFUL + 1)]
    pairs = list(read_all(copies, Desk()))
    assert [item for item, _ in pairs] == copies
    assert [getattr(found, "id", None) for _, found in pairs] == [copy.id for copy in copies]


def test_a_fault_stands_in_its_place_and_a_mistake_costs_one_story(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails_once(copy: Any, *found: Any) -> Any:
        if copy.id == "2":
            raise KeyError("oops")
        return read_story(copy, *found)

    monkeypatch.setattr(desk, "read_story", fails_once)
    fault = Fault("a.txt", "is empty", "Name a file that holds copy")
    found = read_copies([Copy("One.", id="1"), fault, Copy("Two.", id="2"), Copy("Three.", id="3")], Desk())
    assert [getattr(each, "body", None) for each in found] == ["One.", None, None, "Three."]
    assert found[1] is fault
    assert str(found[2]).startswith(": the desk failed on this story (KeyError: 'oops' at ")


def test_a_rule_that_fails_costs_its_story_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(copy: Copy, _: object) -> list[Any]:
        if copy.id == "1":
            raise ZeroDivisionError
        return []

    monkeypatch.setattr(desk, "_PARTS", (fails, *desk._PARTS[1:]))
    first, second = read_copies([Copy("One.", id="1"), Copy("Two.", id="2")], Desk())
    assert isinstance(first, Fault)
    assert getattr(second, "body", None) == "Two."
