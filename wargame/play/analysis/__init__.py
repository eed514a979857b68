"""What an exercise tells when its entries are held against each other, one analysis a file.

Analyses of this folder read the log (or a review's parts) and ask no rule. Those that must try
rules again, or play without a person, are `replays`: the report labels what they say.
"""
