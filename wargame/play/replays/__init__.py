"""What is not in the log and is worked out anew when a report is made, one replay a file.

Each tries rules again, or plays without a person. The report says so beside every figure: it is
what this version of the program works out from the log, the pack and the charters in the file.
"""
