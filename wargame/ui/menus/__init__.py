"""The menu bar: the commands of the one table, by menu, and what only a menu can hold."""
