"""SpineGuard: gentle posture exercises, led step by step."""

__version__ = "0.1.0"
