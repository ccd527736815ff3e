"""What tracking's words mean, and its figures."""
