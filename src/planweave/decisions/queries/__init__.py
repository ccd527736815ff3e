"""Every read of disagreements, decisions and conflicts."""
