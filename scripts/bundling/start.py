"""Where the bundled program begins."""

from wargame.__main__ import main

main()
