"""The papers of the committee: values of the domain in, the bytes of a document out."""
