"""The archive on the disk: rows, migrations, the log's chain and the files, none of which leaves this package as a row."""
