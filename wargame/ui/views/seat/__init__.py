"""One seat's own page on a shared laptop: hand-over, papers, inbox, move, receipt."""
