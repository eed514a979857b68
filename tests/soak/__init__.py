"""One whole one-day Karabakh through the window by keys alone, and what it cost the machine."""
