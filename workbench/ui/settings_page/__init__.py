"""The settings page: made from the declarations in `workbench.settings`, and what has no declaration beside it."""
