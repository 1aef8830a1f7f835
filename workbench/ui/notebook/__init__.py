"""The notebook page: one plain text that a person and a model write together."""
