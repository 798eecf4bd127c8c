"""What a broken file can make its readers say: of a ZIP that is unpacked, and of the XML inside one."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib

UNPACKING = (
    zipfile.BadZipFile,  # no ZIP, or one whose directory, headers or checksums do not agree
    zlib.error, lzma.LZMAError,  # contents that cannot be inflated; what was packed by bzip2 says OSError
    struct.error,  # a field of a header that is cut off
    EOFError,  # a part that ends before its length
    ValueError,  # a place before the beginning of the file, or a name that is no text
    OSError,  # a place that cannot be gone to
    RuntimeError,  # a part locked by a password; NotImplementedError is one: a version or a packing that is unknown
)
"""From `zipfile` and the packings it knows."""
PARTS = (
    SyntaxError,  # XML that is none: lxml's and the standard library's errors are of that kind
    LookupError,  # a part, an element or a coding that is named and is not there
    AttributeError, TypeError,  # an element where another should be, an attribute too many or too few
    ArithmeticError,  # a number that no day can have
    AssertionError,  # what the library takes for granted of a file
)
"""From openpyxl and python-docx, which trust what they read: an office file breaks them in as many ways as it can be broken."""
