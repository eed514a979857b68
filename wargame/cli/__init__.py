"""The command line: words in, one call on something that `app` built, text or JSON out.

`main` starts it. Each command is one file in `commands/`, loaded when it is called, so that
`wargame --help` imports nothing but click.
"""
