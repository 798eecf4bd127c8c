"""The pages of the window, a folder each, none of which knows another."""
