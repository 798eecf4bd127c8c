"""The stories, each for the rule that its tag names; no rule is without one."""

import importlib
import inspect
import pkgutil
import re
from pathlib import Path

from pytest_bdd import scenarios

from app.domain import rules

scenarios(".")


def rule_functions() -> set[str]:
    """Every public function of the modules of rules."""
    modules = [importlib.import_module(f"{rules.__name__}.{m.name}") for m in pkgutil.iter_modules(rules.__path__)]
    return {name for module in modules for name, function in inspect.getmembers(module, inspect.isfunction)
            if function.__module__ == module.__name__ and not name.startswith("_")}


def test_every_rule_has_a_story_and_every_story_a_rule() -> None:
    told = {tag for file in Path(__file__).parent.glob("*.feature") for tag in re.findall(r"@(\w+)", file.read_text("utf-8"))}
    assert told == rule_functions()
