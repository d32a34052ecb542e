"""What every benchmark script shares: running a program and measuring it, naming the machine, keeping results."""
