"""Documents composed from live items: templates, own text between, Word, PDF, HTML, Markdown, Excel."""
