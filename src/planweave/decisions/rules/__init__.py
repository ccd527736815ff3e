"""What disagreements, decisions and conflicts mean. Pure functions and tables on values; no database."""
