"""The studio: what its page asks of Python, in a browser that has nothing else."""
