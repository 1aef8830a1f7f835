"""The Models page: folders, the list of what is in them, and everything about one model."""
