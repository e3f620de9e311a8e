"""Files in, core values out; core values in, files out. No Qt."""
