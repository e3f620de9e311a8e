"""The questions that are asked when a height is written down, a page each."""
