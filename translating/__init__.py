"""What somebody who translates the program needs, and the program itself does not."""
