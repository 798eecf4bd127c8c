"""The archive on the disk: real files, real processes, real faults."""
