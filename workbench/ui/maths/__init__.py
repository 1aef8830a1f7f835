"""Formulas: from TeX to something that can be painted and exported."""
