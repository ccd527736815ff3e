"""Watching the plan: progress, alarms, reports, the cockpit of a project."""
