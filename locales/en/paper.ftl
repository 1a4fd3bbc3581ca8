# Why there is no PDF, besides what draft.ftl says.
draft-too-large-title = The PDF would be too large
draft-too-large-text = The document needs more memory than printing may use. Shorten the longest answers, or take one of the other formats; they work whatever the length.
