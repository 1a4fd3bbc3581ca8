# The Word file of the draft.
draft-docx = Word, to go on working

# Why a Word template is refused, and what to do.
docx-template-too-large = It is larger than { $limit } MB. Take pictures out of it, or make them smaller with Word's “Compress Pictures”, and save it again.
docx-template-unpacked = Unpacked, it is larger than { $limit } MB. Take large pictures and embedded files out of it and save it again.
docx-template-old-or-locked = It is in the format of Word before 2007, or it has a password. Open it in Word, take the password away, choose “Save As”, “Word Document (.docx)”, and use that file.
docx-template-not-zip = It is not a Word file, or it is damaged. Open it in Word, choose “Save As”, “Word Document (.docx)”, and use that file.
docx-template-no-document = There is no Word document in it. A template is a file that Word saves as “Word Document (.docx)” or “Word Template (.dotx)”.
docx-template-malformed = Its part { $part } cannot be read. Open the file in Word, let Word repair it, choose “Save As”, “Word Document (.docx)”, and use that file.
docx-template-unfamiliar = It is saved as “Strict Open XML Document”. Open it in Word, choose “Save As”, “Word Document (.docx)”, and use that file.
docx-template-macros = It holds macros ({ $part }), which could run on every computer that opens the strategy. Open it in Word, choose “Save As”, “Word Document (.docx)”, answer that the macros may be left out, and use that file.
docx-template-external = It fetches something from elsewhere when it is opened ({ $kind }: { $target }). In Word, put linked pictures into the file (“File”, “Info”, “Edit Links to Files”, “Break Link”), and save it again.
docx-template-embedded = It holds an object that another program runs ({ $kind }). Replace the object by a picture or by text and save it again.
docx-template-field = It holds the field { $field }, which fetches a file or starts a program. Replace the field by text (Ctrl+Shift+F9) and save it again.

# What is said of a Word template that serves.
docx-template-no-place = No paragraph says {"{{content}}"} and nothing else: all that stands in the template comes first, the draft behind it. To put it elsewhere, write {"{{content}}"} in a paragraph of its own.
docx-template-no-paper = It does not say how large its paper is; the paper chosen under “National look” is used. To choose it in the template: “Layout”, “Size” in Word.
docx-template-other = It is attached to another template ({ $target }), which not every computer can reach. The connection was left out; the styles in the file itself stay.
docx-template-link = A link that leads to no web page was taken off ({ $target }); its words stay. It would work on few computers, or start a program.
docx-template-field-text = The field { $field } became plain text, because it does more than show what the file holds.
docx-template-drawing = Drawings of a kind that is not taken over were left out, such as charts and SmartArt. Put them in as pictures (“Paste Special”, “Picture”).
docx-template-comments = The comments in it were left out.

# The ministry's template, on the page of the look and where it cannot be used.
look-template = Template for Word
look-template-hint = A Word file (.docx or .dotx) of at most { $limit } MB. Every Word file takes over its styles, headers, footers and lists; what stands in it becomes the cover. A paragraph that says {"{{content}}"} marks where the strategy begins.
look-template-kept = Kept: { $name }, { $size } MB, since { $date }
look-template-remove = Take the template away
draft-template-title = The Word template cannot be used
draft-template-text = Choose another one under “National look”, or take it away there. The other kinds of file do not depend on it.
