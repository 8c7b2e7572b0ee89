"""What the formats of ``inputs`` share: how copy is packed, told apart and cut, and how records and tags are read."""
