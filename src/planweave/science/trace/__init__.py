"""Traceability as a graph: what depends on what, what is covered, and where it runs in circles."""

from planweave.science.trace.coverage import Coverage, coverage
from planweave.science.trace.graph import Graph, GraphError, Impact, way_to

__all__ = ["Coverage", "Graph", "GraphError", "Impact", "coverage", "way_to"]
