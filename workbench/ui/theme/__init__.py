"""How the window looks: colours, sizes, fonts, icons and the one style sheet."""
