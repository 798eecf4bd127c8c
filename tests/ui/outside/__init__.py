"""The real window met from outside: on a real screen, by another process, through the desktop's own accessibility bus."""
