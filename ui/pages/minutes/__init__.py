"""The minutes of a meeting: read as they will be printed, overwritten, checked, signed off, masked and saved."""
