"""Makes the Taibai Lake sample: one module a subject, pure functions, nothing but the standard library."""
