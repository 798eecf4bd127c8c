"""A committee's roster as a list: rows of a table read into changes of the registers, and a day's roster written as rows."""
