"""The rules: one pure function each, named as the rule; its docstring ends with the paragraph that decides."""
