"""Every word that a file holds, wherever it is kept: to make sure of what is not in it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

from tests.documents.outside import pages
from tests.documents.tree import tree_of


def everything(content: bytes) -> str:
    """The text of a PDF, a Word file, a web page or a text file; of the first two every stream and string in them."""
    if content.startswith(b"%PDF"):
        return "\n".join(_pdf(content))
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as parcel:
            return "\n".join(parcel.read(name).decode("utf-8", "replace") for name in parcel.namelist())
    return content.decode()


def _pdf(content: bytes) -> Iterator[str]:
    yield content.decode("latin-1")
    yield from ("".join(page.split("\n")) for page in pages(content))
    yield from (" ".join(page.split()) for page in pages(content, "-layout"))
    yield tree_of(content).said
    with pikepdf.open(BytesIO(content)) as file:
        for each in (*file.objects, file.trailer):
            yield from _strings(each)
            if isinstance(each, pikepdf.Stream):
                stream = each.read_bytes()
                yield from (stream.decode(code, "replace") for code in ("latin-1", "utf-8", "utf-16-be", "utf-16-le"))


def _strings(found: Any) -> Iterator[str]:
    """The strings of an object and of those in it that are not objects by themselves."""
    if isinstance(found, pikepdf.String):
        yield str(found)
    elif isinstance(found, pikepdf.Array):
        for each in found:
            yield from () if _apart(each) else _strings(each)
    elif isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        for key in list(found.keys()):
            yield str(key)
            yield from () if _apart(found[key]) else _strings(found[key])


def _apart(found: Any) -> bool:
    return isinstance(found, pikepdf.Object) and found.is_indirect
