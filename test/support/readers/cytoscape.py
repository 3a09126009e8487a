"""Reads Cytoscape JSON with NetworkX and prints what it found, as JSON."""
import json
import sys

import networkx

with open(sys.argv[1], encoding="utf-8") as file:
    g = networkx.cytoscape_graph(json.load(file))
json.dump({
    "directed": g.is_directed(),
    "nodes": {n: d for n, d in g.nodes(data=True)},
    "edges": {key: {"source": s, "target": t, **d} for s, t, key, d in g.edges(keys=True, data=True)},
}, sys.stdout)
