"""An offline desk for evaluating tenders. ARCHITECTURE.md says what each room is for."""
