"""Jobs in the window: a chip in the status bar, a panel with all of them, a form to start one."""
