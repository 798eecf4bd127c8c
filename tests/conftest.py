"""What holds for every test: no screen is needed, and random examples are the same each time.

A test of the real screen sets KLUBBAN_TEST_DISPLAY; `make soak` chooses the profile that plays new and many more examples.
"""

import os

from hypothesis import settings

if "KLUBBAN_TEST_DISPLAY" not in os.environ:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

settings.register_profile("steady", deadline=None, derandomize=True, database=None)
settings.register_profile("soak", deadline=None, max_examples=5000)
settings.load_profile("steady")
