"""Keyrings for the tests: one in memory, and one that keeps what it is given in a file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class InMemory(KeyringBackend):
    """A keyring as long as the test lasts."""

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


class InAFile(InMemory):
    """One of those that write a file of their own."""


InAFile.__module__ = "keyrings.alt.file"


@contextmanager
def using(backend: KeyringBackend) -> Iterator[KeyringBackend]:
    """The system has this keyring, as long as the block lasts."""
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        yield backend
    finally:
        keyring.set_keyring(before)
