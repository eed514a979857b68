"""The room's window: slides made of what is public, who chooses them, and how they are drawn."""
