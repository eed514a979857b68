"""A planner's sheet, row by row, into a pack's injects and out again.

Nothing here opens a spreadsheet: rows come and go as lists of plain values.
"""
