"""The conversation on the screen: a windowed list of message cards that can be ten thousand long."""
