"""Seeing the decoding: what the model chooses from, for the next token and for each token of a text."""
