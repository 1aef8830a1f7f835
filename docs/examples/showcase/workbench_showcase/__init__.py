"""Every hook of the LLM workbench in one small plugin: notes that a model can look up."""
