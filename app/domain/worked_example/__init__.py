"""Worked examples: what each setting of the standing orders means, played through in a small invented committee."""
