"""The local web application over a case, or over a folder of cases."""
"""The local web application: a case in the browser."""
