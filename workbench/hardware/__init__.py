"""What this machine has, how busy it is, and why something that is there is not used."""
