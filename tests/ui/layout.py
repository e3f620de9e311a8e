"""What a careful person would find wrong with a page: the same look that the audit takes."""

from audit.layout import troubles

__all__ = ["troubles"]
