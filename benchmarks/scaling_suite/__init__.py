"""How the cost of `stance` grows with its input: text of any size, measurements, charts."""
