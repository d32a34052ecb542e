"""Runs `stance` beside the programs that people would use in its place."""
