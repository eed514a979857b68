"""What nobody would write on purpose: charters, packs, cases, words, commands and files by lot."""
