"""Qt Widgets: draws moments and emits what was pressed. Decides nothing."""
