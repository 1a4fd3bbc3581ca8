# The pages that belong to the draft
nav-draft = Draft
nav-draft-look = Look

# For whom a document is written
audience = Readers
audience-hint = What these readers may not see is left out.
notes = Drafting notes
notes-hint = They stay in the draft whatever you choose; this says how they are printed.

# A template with a mistake
draft-mistakes = A template has a mistake
draft-mistakes-text = The text that Amparo brings is used instead. Correct the line named below; nothing else has to be done.

# Editing: the list of sections
edit-here = Edit
edit-title = Edit the draft
edit-lead = Put your own words in place of any paragraph or note, write your own captions for figures and tables, add sections, or leave parts out. The draft goes on following your answers everywhere else, and it tells you when the facts beneath your words have changed.
edit-sections = Sections
edit-untouched = as generated
edit-count-blocks = { $n ->
    [one] one part
   *[other] { $shown } parts
}
edit-count-own = { $n ->
    [one] one in your words
   *[other] { $shown } in your words
}
edit-count-inserted = { $n ->
    [one] one added
   *[other] { $shown } added
}
edit-count-removed = { $n ->
    [one] one left out
   *[other] { $shown } left out
}
edit-count-overtaken = { $n ->
    [one] facts changed beneath one
   *[other] facts changed beneath { $shown }
}
edit-count-behind = { $n ->
    [one] one behind another language
   *[other] { $shown } behind another language
}
edit-behind = { $n ->
    [one] The languages do not say the same in one part
   *[other] The languages do not say the same in { $shown } parts
}
edit-behind-text = Somebody changed these parts in one language and not yet in the other. Write the change in the other language too, or say there that nothing has to change.
language-behind = { $n ->
    [one] { $language }: one part is behind
   *[other] { $language }: { $shown } parts are behind
}
edit-behind-gone = { $n ->
    [one] One more part was changed in another language, and the document does not have it now. It stands there among the texts without a place.
   *[other] { $shown } more parts were changed in another language, and the document does not have them now. They stand there among the texts without a place.
}
edit-behind-line = Changed in another language ({ $language }): { $words }
edit-beneath = { $n ->
    [one] The facts beneath one of your texts have changed
   *[other] The facts beneath { $shown } of your texts have changed
}
edit-beneath-text = Your words still stand. Look at what the facts say now, then keep your words or take the new ones.
edit-left-over = Texts without a place
edit-left-over-text = The facts no longer ask for the parts that these texts replaced or followed. They are kept and come back by themselves when the parts do.
edit-left-over-count = { $n ->
    [one] One text of the country’s own is not in this document, because the facts no longer ask for the part that it replaced or followed:
   *[other] { $shown } texts of the country’s own are not in this document, because the facts no longer ask for the parts that they replaced or followed:
}
edit-left-over-more = … and { $n ->
    [one] one more
   *[other] { $shown } more
}
edit-left-over-do = What has no part is kept and comes back with it. To put it in another part or to take it back, open the assessment in the browser (amparo import, amparo serve), choose “{ $edit }” and look under “{ $list }”.
edit-elsewhere = Your words in other papers
edit-elsewhere-text = These parts moved from the strategy to another paper, and your words moved with them. Taken back, the generated words stand there again.
edit-discard = Take this text back

# Editing: one section
edit-all-sections = All sections
edit-section-title = Edit: { $title }
edit-section-lead = Each part shows what stands in the draft now. Open one to change it. You edit what everybody may read; what is confidential cannot slip into your text.
edit-before = Before: { $title }
edit-next = Next: { $title }
edit-open = Edit this part
edit-open-caption = Edit the caption
edit-insert = Add something after this
edit-own = Your words
edit-own-hint = Markdown: a blank line begins a paragraph, # a section, - a list, ** around strong words. Everything else is plain text.
edit-caption = Caption
edit-caption-hint = In one sentence, what the reader learns from it. Only its words change here; the figure or table itself stays and follows the facts.
edit-caption-missing = Write a caption, or press “Leave this part out”.
edit-caption-only = This part is a figure or a table: here only its caption can be changed. Your words were not saved. Here they are, so that you can add them after it:
edit-caption-instead = Words stand here in place of a figure or a table. As soon as you save a caption or go back to the generated text, it stands here again and these words go; copy them first if you need them.
edit-note = Why, for those who review it
edit-generated = As the facts give it
edit-removed = Left out by you.
edit-facts = Facts behind it:
edit-facts-were = Yours; the facts were:
edit-mark-overtaken = Your words; the facts have changed
edit-mark-behind = Behind another language ({ $language })
edit-mark-inserted = Added by you
edit-what-moved = What the facts say now, compared with when you wrote
edit-facts-now = What the facts say now
edit-ahead-words = What now stands here in the other language ({ $language })
edit-ahead-added = What was added here in the other language ({ $language })
edit-ahead-figure = A figure was added here in the other language ({ $language })
edit-ahead-removed = In the other language ({ $language }) this part was left out.
edit-ahead-deleted = In the other language ({ $language }) this addition was taken out.
edit-ahead-generated = In the other language ({ $language }) the words that the facts give stand here again
edit-settle = Nothing has to change here
edit-follow = Add it in this language
edit-save = Save my words
edit-keep = Keep my words
edit-take = Back to the generated text
edit-remove = Leave this part out
edit-add = Add
edit-delete = Delete
edit-preview = Preview
edit-preview-title = How it will look
edit-empty = Write something, or press “Leave this part out”.
edit-long = The text is longer than { $limit } KB. Divide it into several parts.
edit-many = The text has more lines than a part of the document can hold; at most { $limit } are kept in one place. Nothing is lost: spread it over several parts, or cite a document.
edit-note-alone = A remark is kept with words of your own, and these are still the words that the facts give. Change them, or clear the remark.
edit-place-gone = The part of the draft that these words were written for is gone meanwhile. Here they are, so that you can copy them to another part:
