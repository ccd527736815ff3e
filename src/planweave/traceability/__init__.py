"""Typed links as a whole: matrix, tree, coverage, impact, suspects, orphans."""
