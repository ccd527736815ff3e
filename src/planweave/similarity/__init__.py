"""What is already there: the nearest existing requirements, and what to do about them."""
