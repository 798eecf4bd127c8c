"""Small parts that the pages are made of; none knows a page or a service."""
