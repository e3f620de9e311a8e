"""The reminder process: a small clock without Qt that opens the program when it is time."""
