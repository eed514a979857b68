"""An exercise being played: commands, the session, and the ports it needs."""
