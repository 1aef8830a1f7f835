"""A plugin for tests of jobs and services: work that waits for a word in a file, fails, crashes, hangs."""
