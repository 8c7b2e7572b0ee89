"""What the words of a part say: a rule finds the part, and these read names, places, days and credits in it."""
