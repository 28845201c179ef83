"""`python -m inquest` is the command `inquest`."""

from inquest.cli.main import main

if __name__ == "__main__":
    main()
