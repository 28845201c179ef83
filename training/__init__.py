"""How the models that ship with Inquest were made: corpora to network to ONNX file."""
