"""The windows: they show what services answer and ask for what a person wants done; they decide nothing."""
