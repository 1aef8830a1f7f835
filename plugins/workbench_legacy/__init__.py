"""Legacy formats: model files from before GGUF, read by ctransformers."""
