"""Progress against plan, alarms, the progress report and the cockpit of a project."""
