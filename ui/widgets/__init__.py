"""The few pieces every screen is made of."""
