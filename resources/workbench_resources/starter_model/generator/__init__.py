"""The generator of the starter model's training text, one module for each kind of exercise; standard library only."""
