"""What tables show: values held for a view, deciding nothing."""
