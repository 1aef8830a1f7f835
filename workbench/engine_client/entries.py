"""What engine processes run, by name: nothing here imports an engine."""

LLAMA_CPP = "workbench.engine.main:run"
"""The engine for GGUF files."""
