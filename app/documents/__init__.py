"""Paper: a document of the domain in, the bytes of an archivable, tagged PDF out. One file a document.

The road: a document's module composes *strips* (a band across the page: what it is in the label column, what it says on
the axis), `flow` puts them on pages, `paper` draws the pages, `archive` makes PDF/A-2a and PDF/UA-1 of the result.
"""
