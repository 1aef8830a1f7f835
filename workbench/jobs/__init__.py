"""Long work in processes of its own: queue, limits, progress, pause, history."""
