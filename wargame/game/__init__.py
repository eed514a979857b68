"""The game itself: events, their fold into a state, verdicts, and who may see what."""
