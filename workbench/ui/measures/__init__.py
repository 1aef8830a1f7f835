"""What `workbench bench window` runs in child processes; each prints one JSON object."""
