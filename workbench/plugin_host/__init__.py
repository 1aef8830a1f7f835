"""The door plugins come through: finding, switching and calling them, each failure charged to its own plugin."""
