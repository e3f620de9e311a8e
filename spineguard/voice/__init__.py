"""A second view of the same session: it speaks and plays tones."""
