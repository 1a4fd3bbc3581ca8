//! From a document to paper: the file, its text, its tags, its standards; needs Debian's poppler-utils.
