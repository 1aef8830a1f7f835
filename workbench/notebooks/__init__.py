"""Notebooks: plain texts that a person and a model write together, each a file of its own."""
