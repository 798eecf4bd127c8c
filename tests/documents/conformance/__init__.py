"""A strict judge of PDF/A-2a and PDF/UA-1: the clauses of both that a program can decide, one by one."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from tests.documents.conformance.content import content_faults
from tests.documents.conformance.file import file_faults
from tests.documents.conformance.fonts import font_faults
from tests.documents.conformance.metadata import metadata_faults
from tests.documents.conformance.notes import note_faults
from tests.documents.conformance.tree import tree_faults


def faults(pdf: bytes) -> list[str]:
    """Every finding against ISO 19005-2 level A and ISO 14289-1, each with its clause."""
    with pikepdf.open(BytesIO(pdf)) as file:
        return [*file_faults(pdf, file), *metadata_faults(file), *tree_faults(file), *content_faults(file), *note_faults(file),
                *font_faults(file)]
