"""What a developer runs from the root of the repository: set-up, translations and the list of tests put off."""
