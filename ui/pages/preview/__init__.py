"""Printed documents, to be looked at, printed and saved."""
