"""What the secretary can do, each story on an archive of its own on the disk."""
