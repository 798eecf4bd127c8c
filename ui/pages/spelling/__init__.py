"""The words that spelling has been taught."""
