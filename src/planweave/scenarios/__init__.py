"""Copies of the plan: baselines to compare with, scenarios to try out."""
