"""A chat on paper and as a page for a browser: its branch in sight, light, with code, tables and formulas."""
