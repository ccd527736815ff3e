"""Others who vouch for people. The protocols are their libraries'; here is what is asked and what of it is believed."""
