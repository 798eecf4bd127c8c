"""Klubban: a desktop program for the secretary of a Swedish municipal committee."""

__version__ = "0.1.0"
