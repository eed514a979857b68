"""The after-action report: the only ReportLab of the project."""
