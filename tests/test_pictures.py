"""The pictures of the meeting are taken where the sample script says that something happens."""

from __future__ import annotations

from tests.pictures import MOMENTS
from tests.sample_script import SCRIPT


def test_each_picture_has_its_one_moment_in_the_script() -> None:
    happens = [what for _key, what in SCRIPT]
    assert {moment: happens.count(moment) for moment in MOMENTS} == dict.fromkeys(MOMENTS, 1)
