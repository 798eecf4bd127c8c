"""The stories, each for the rule that its tag names; no rule is without one."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_bdd import scenarios

from app.domain import rules
from app.domain.judgement import RULES
from app.domain.rules.attending import attended_at_a_distance
from app.domain.rules.notifying import notice_at_fault
from app.domain.rules.posting import part_at_fault
from app.domain.rules.validity import orders_not_in_force

OF_THE_MEETING = (orders_not_in_force, notice_at_fault, attended_at_a_distance, part_at_fault)

scenarios(".")


def rule_functions() -> dict[str, Callable[..., object]]:
    """Every public function of the modules of rules, by its name."""
    modules = [importlib.import_module(f"{rules.__name__}.{m.name}") for m in pkgutil.iter_modules(rules.__path__)]
    return {name: function for module in modules for name, function in inspect.getmembers(module, inspect.isfunction)
            if function.__module__ == module.__name__ and not name.startswith("_")}


def stories() -> list[tuple[set[str], str]]:
    """Each scenario with the rules that it tells of."""
    files = [file.read_text("utf-8") for file in Path(__file__).parent.glob("*.feature")]
    told = [part for text in files for part in re.findall(r"((?: +@\w+)+)\n +Scenario:(.*?)(?=\n *@|\Z)", text, re.DOTALL)]
    return [(set(re.findall(r"@(\w+)", tags)), story) for tags, story in told]


def test_every_rule_has_a_story_and_every_story_a_rule() -> None:
    assert {rule for rules_told, _ in stories() for rule in rules_told} == set(rule_functions())


@pytest.mark.parametrize("rule", [rule.__name__ for rule in (*RULES, *OF_THE_MEETING)])
def test_every_rule_that_objects_has_a_story_in_which_it_does_and_one_in_which_nothing_is_wrong(rule: str) -> None:
    told = [story for rules_told, story in stories() if rule in rules_told]
    assert any("felet ”" in story for story in told)
    assert any("finns inget fel" in story for story in told)


@pytest.mark.parametrize("rule", rule_functions().values(), ids=rule_functions())
def test_every_rule_says_last_where_it_is_written(rule: Callable[..., object]) -> None:
    assert re.search(r"\[(KL|SO|FL|lag|RÅ) [^\]]+\]$", inspect.getdoc(rule) or ""), "no paragraph ends its docstring"
