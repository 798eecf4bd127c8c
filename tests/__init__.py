"""The tests, as stories that mirror the tree of the program."""
