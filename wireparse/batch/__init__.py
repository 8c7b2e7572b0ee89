"""A run over an archive: its pieces, who reads them, what is kept of them on the disk, and what is said of it."""
