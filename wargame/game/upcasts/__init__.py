"""Steps that lift an old event's payload to the present version."""
