"""Which models are on this machine: folders a person added, used in place, and the starter model."""
