"""Microsoft Project XML in and out: foreign XML is read and written in a limited child process only."""
