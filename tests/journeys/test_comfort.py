from __future__ import annotations
import os, time, re
from PySide6.QtCore import QSize
from tests.journeys.tour import tour
from tests.ui.gates import findings
from tests.ui.pictures import settle, grab

def test_explore(window, desk, theme, qtbot):
    out = open(os.environ.get("OUT", "/tmp/comfort2.txt"), "w")
    only = re.compile(os.environ.get("ONLY", "."))
    for stop in tour(window, desk, qtbot):
        if stop.wall or not only.match(stop.name): continue
        last=1.0
        for size, text in (((1440,900),1.0),((1280,800),1.0),((960,600),1.0),((720,450),1.0),((1280,800),1.4)):
            if text != last: theme.put_on(text_size=text); last=text
            window.frame.resize(QSize(*size)); settle()
            if window.frame.width()!=size[0] or window.frame.height()!=size[1]:
                out.write(f"{stop.name} {size} {text}: window is {window.frame.size()} min {window.frame.minimumSizeHint()}\n")
            for f in findings(window.frame, filled=stop.filled, ring=size==(1440,900)):
                out.write(f"{stop.name} {size} {text}: {f}\n")
            out.flush()
            if os.environ.get("PICS"): window.frame.grab().save(f"{os.environ['PICS']}/{stop.name}-{size[0]}-{text}.png")
        theme.put_on(text_size=1.0); window.frame.resize(1440,900); settle()
