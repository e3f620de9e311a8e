"""The page for the doctor, on paper, as a PDF and as plain text."""
