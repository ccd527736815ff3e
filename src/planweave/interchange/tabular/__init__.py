"""Spreadsheet files in and out, without a database: read in a limited child, mapped, parsed, written.

Everything here is a pure function of files and values. Bytes from outside are only ever interpreted by
`reader`, which runs as a child process under `sandbox`.
"""
