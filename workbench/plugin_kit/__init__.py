"""What runs inside a process of a plugin: the loop of a job and of a service, and the context it gets."""
