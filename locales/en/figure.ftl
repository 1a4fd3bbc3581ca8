# A figure of the country's own
figure-title = A figure of your own
figure-lead = A photograph, a map or a drawing that stands in the draft. It is counted and captioned like the other figures, and goes into every file and every version.
figure-back = Back to the section
figure-add = Add a figure after this
figure-follow = Add the figure in this language, with the same picture
figure-change = Change this figure
figure-picture = The picture
figure-picture-new = Another picture instead
figure-missing = Choose the picture.
figure-too-many = A document holds at most { $shown } figures of your own. Take one out first.
figure-name-hint = Say what the reader learns from it, such as: Reports doubled in three years.
figure-title-missing = Give the figure a title.
figure-alt-hint = For those who cannot see it: everything that matters, in words. Show no child who can be recognised.
figure-alt-missing = { look-alt-missing }
figure-source-hint = Who made it, and when. It stands below the figure.

# Texts without a place
left-block = Part of the draft
left-block-hint = The part that this text belongs to now.
left-attach = Put it in place of this part
left-insert = Put it after this part
left-here = Place it again
left-block-missing = Choose a part of the draft.
left-block-figure = This part is a figure or a table, which stays. Put the text after it.
left-block-taken = This part has your own words already. Put the text after it, or take those words back first.
left-yours = Text without a place
