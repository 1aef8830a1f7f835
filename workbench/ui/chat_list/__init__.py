"""The list of chats: folders, days, search, and what is done with chats from there."""
