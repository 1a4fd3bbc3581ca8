# What travels inside the internal strategy on paper.
attachment-description = The assessment from which this document was written, as JSON
attachment-notice = The assessment from which this document was written is attached to this file as JSON; amparo import reads it
