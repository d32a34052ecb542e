"""What runs in the virtual environment, each a process of its own: the peers, and what turns their input and output."""
