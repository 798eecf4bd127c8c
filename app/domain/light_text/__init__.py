"""Light Markdown: paragraphs, lists, tables and bold, read into values, written back, and made of what is pasted."""
