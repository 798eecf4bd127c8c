"""Where the files shipped with the program are: fonts, icons, translations, standing orders, the sample."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, as `resource("fonts", "SourceSans3-Regular.ttf")`.

    The same from the repository, from an installed package and from a packed program.
    """
    packed_in = getattr(sys, "_MEIPASS", None)  # PyInstaller's folder
    root = Path(packed_in) if packed_in else Path(__file__).resolve().parent.parent
    return root.joinpath("resources", *parts)
