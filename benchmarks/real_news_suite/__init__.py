"""Real news with keys made by hand: public texts that are fetched, and what people say in them as spans and names."""
