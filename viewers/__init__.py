"""What the program writes, opened in the programs that people open it with.

Run by ``.ci/run`` where those programs are (Chromium, LibreOffice); apart from
``tests`` because most machines have neither.
"""
