"""Who decides what the window shows: one desk for each part of the program, and the stage they all share."""
