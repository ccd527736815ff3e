"""Traceability as a graph: what depends on what, what is covered, and where it runs in circles."""

from planweave.science.trace.coverage import Coverage, all_the_way_down, coverage
from planweave.science.trace.graph import Graph, GraphError, Impact, way_to, ways

__all__ = ["Coverage", "Graph", "GraphError", "Impact", "all_the_way_down", "coverage", "way_to", "ways"]
