"""The local web application: a case, or a folder of cases, in the browser."""
