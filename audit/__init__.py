"""Looks at every page as it is painted: is all of it there, large enough, and easy to make out?"""
