"""Where a message is written, with everything that goes along with it."""
