"""Reads a GEXF file with NetworkX and prints what it found, as JSON."""
import json
import sys

import networkx

g = networkx.read_gexf(sys.argv[1])
json.dump({
    "directed": g.is_directed(),
    "mode": g.graph.get("mode"),
    "nodes": {n: d for n, d in g.nodes(data=True)},
    "edges": [{"source": s, "target": t, **d} for s, t, d in g.edges(data=True)],
}, sys.stdout)
