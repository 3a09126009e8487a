"""Reads a GraphML file with NetworkX and igraph and prints what each found, as JSON."""
import json
import sys

path, found = sys.argv[1], {}


def plain(value):
    return None if value is None or value != value else value


try:
    import networkx
    g = networkx.read_graphml(path)
    found["networkx"] = {
        "directed": g.is_directed(),
        "nodes": {n: d for n, d in g.nodes(data=True)},
        "edges": {key: {"source": s, "target": t, **d} for s, t, key, d in networkx.MultiDiGraph(g).edges(keys=True, data=True)},
    }
except ImportError:
    pass
try:
    import igraph
    g = igraph.Graph.Read_GraphML(path)
    found["igraph"] = {
        "directed": g.is_directed(),
        "nodes": {v["id"]: {k: plain(x) for k, x in v.attributes().items()} for v in g.vs},
        # igraph 1.0 gives edges the ids of nodes: they are told by their order
        "edges": {e.index: {"source": g.vs[e.source]["id"], "target": g.vs[e.target]["id"], **{k: plain(x) for k, x in e.attributes().items()}} for e in g.es},
    }
except ImportError:
    pass
json.dump(found, sys.stdout)
