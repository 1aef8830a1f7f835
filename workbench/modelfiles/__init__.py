"""Model files as bytes: what a GGUF says about itself, read without trusting a count or an offset in it."""
