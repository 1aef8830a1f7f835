"""The starter model: a tiny chat model trained by this project, shipped with the recipe that made it."""
