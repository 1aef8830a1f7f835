"""What stands around the pages: rail, status bar, menus of the window itself."""
