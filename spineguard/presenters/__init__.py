"""What to show, as enums and numbers: no Qt, no sentences."""
