"""The measures of the page in pixels at 100 %: a grid of 8 with half steps of 4."""

MARGIN = 24
RAIL = 96
TOP_LINE = 56
BAND = 72
KEY_LINE = 36
BUTTON = 32
ROW = 44
TALL_ROW = 68
RADIUS_BUTTON = 6
RADIUS_FIELD = 4
BAR = 3
"""the bar at the left of the chosen row"""
RING = 2
"""the focus ring"""
