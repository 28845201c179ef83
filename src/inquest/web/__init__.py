"""The local web application over a case, or over a folder of cases."""
