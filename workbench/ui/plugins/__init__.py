"""What plugins bring to the window: each hook is one small part, told again whenever a plugin comes or goes."""
