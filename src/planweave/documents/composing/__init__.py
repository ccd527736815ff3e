"""From a document's sections and the live requirements to one neutral form that every writer reads."""
