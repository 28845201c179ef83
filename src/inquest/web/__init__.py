"""The local web application: a case in the browser."""
