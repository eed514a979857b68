"""What every page of the report is made of: letters, lines, tables, charts, pages."""
