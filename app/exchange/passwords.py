"""The password of the mail server, in the keyring of the system and nowhere else."""

from __future__ import annotations

import keyring
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringError

PROGRAM = "Klubban"
IN_A_FILE = "keyrings.alt"
"""Backends that keep passwords in a file of their own; the program uses none of them."""


def kept_password(user: str, host: str) -> str | None:
    """The password that the keyring has; None where it has none or there is no keyring."""
    if not has_keyring():
        return None
    try:
        return keyring.get_password(PROGRAM, f"{user}@{host}")
    except KeyringError:
        return None


def keep_password(user: str, host: str, password: str) -> bool:
    """Put it into the keyring; whether it could be."""
    if not has_keyring():
        return False
    try:
        keyring.set_password(PROGRAM, f"{user}@{host}", password)
    except KeyringError:
        return False
    return True


def forget_password(user: str, host: str) -> None:
    """Take it out again, if it is there."""
    try:
        keyring.delete_password(PROGRAM, f"{user}@{host}")
    except KeyringError:  # there is none to forget, or no keyring
        return


def has_keyring() -> bool:
    """Whether the system has a keyring that is no file."""
    backend = keyring.get_keyring()
    tried = backend.backends if isinstance(backend, chainer.ChainerBackend) else [backend]
    return bool(tried) and all(_trusted(b) for b in tried)


def _trusted(backend: object) -> bool:
    return not isinstance(backend, (fail.Keyring, null.Keyring)) and not type(backend).__module__.startswith(IN_A_FILE)
