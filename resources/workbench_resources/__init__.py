"""Files that ship with the workbench: the starter model and whatever else is read from disk at run time."""
