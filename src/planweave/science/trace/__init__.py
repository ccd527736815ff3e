"""Traceability as a graph: what depends on what, what is covered, and where it runs in circles."""

from planweave.science.trace.arrows import Arrows, Outward, Reached, arrows
from planweave.science.trace.coverage import Coverage, all_the_way_down, coverage
from planweave.science.trace.graph import Graph, GraphError, Impact, way_to

__all__ = [
    "Arrows",
    "Coverage",
    "Graph",
    "GraphError",
    "Impact",
    "Outward",
    "Reached",
    "all_the_way_down",
    "arrows",
    "coverage",
    "way_to",
]
