#!/usr/bin/env python3
"""Runs the commands of a document's console blocks and puts what they print below them: docs/figures.py docs/evaluation.md

A block of one command that begins with "$ " is run in the project's root. A command that names a variable which is not
set is left as it stands. Needs Python 3 and nothing else.
"""
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"```console\n\$ (.*?[^\\])\n.*?```", re.DOTALL)


def run(block):
    command = block.group(1)
    absent = [name for name in re.findall(r"\$([A-Z_]+)", command) if name not in os.environ]
    if absent:
        print(f"{', '.join(absent)} not set, left as it stands: {command}", file=sys.stderr)
        return block.group(0)
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    return "\n".join(["```console", "$ " + command, *lines, "```"])


for name in sys.argv[1:]:
    document = pathlib.Path(name)
    document.write_text(BLOCK.sub(run, document.read_text("utf-8")), "utf-8")
