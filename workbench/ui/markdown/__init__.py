"""Markdown for the transcript: parsed bit by bit into flat blocks, with no Qt in it."""
