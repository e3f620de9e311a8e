"""The chart of heights, painted on screen or on paper."""
