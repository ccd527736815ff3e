"""What the words of risk management mean (ISO 31000:2018). No database."""
