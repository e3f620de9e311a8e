"""The drawn person: one painter for the screen and for paper."""
