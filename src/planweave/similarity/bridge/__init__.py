"""The door to the search for similar texts: the index that the process holds, and what is told of it."""
