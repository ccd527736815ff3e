"""ReqIF 1.2 in and out: files are read and written in a limited child process; here only plain values arrive."""
