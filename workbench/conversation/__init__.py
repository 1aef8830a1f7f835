"""One turn, from what a person asks to the saved answer: the window, the command line and later a server call this."""
