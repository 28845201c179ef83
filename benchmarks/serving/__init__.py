"""What a person waits for who works on an open case."""
