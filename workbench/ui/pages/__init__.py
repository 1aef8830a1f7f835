"""What stands in the middle of the window, one package of small files for each page."""
