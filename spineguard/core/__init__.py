"""Pure values and rules: no Qt, no files, no clock, no randomness."""
