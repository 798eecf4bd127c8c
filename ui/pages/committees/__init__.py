"""The committees."""
