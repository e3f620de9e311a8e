"""Small programs that are measured, or that measure from the inside; each runs in a process of its own."""
