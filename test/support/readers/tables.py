"""Reads CSV files with Python's own reader, strictly, and prints the rows of each by heading, as JSON."""
import csv
import json
import sys

found = {}
for path in sys.argv[1:]:
    with open(path, encoding="utf-8-sig", newline="") as file:
        found[path] = list(csv.DictReader(file, strict=True))
json.dump(found, sys.stdout)
