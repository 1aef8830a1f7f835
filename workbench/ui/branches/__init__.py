"""The tree of a chat's messages, drawn: every version and what followed from it."""
