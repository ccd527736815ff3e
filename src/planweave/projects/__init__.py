"""Projects: what is planned together, in phases, with milestones."""
