"""The command line: arguments to the pipeline, what it says to people."""
