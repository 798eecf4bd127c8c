"""Papers handed in from outside: made into plain, clean, measured PDF by a process of their own, once, before anything uses them.

The road: `kinds` sees what a file is, `office` makes PDF of what Word, Excel and PowerPoint wrote, `cleaner` hands it to a
process (`worker`) that may take its time and its memory and no more, and that builds a new file page by page: `pictures`
or `pages`, with what `inspection` met on the way.
"""
