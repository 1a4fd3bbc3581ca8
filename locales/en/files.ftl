# Files that come with an assessment
intake-file-unnamed = The file { $hash } belongs to nothing in the assessment.
intake-evidence-file-missing = The file of the evidence “{ $title }” did not come along, or came damaged. It stays where the assessment was exported.
intake-evidence-file-unfit = The file of the evidence “{ $title }” is of no kind that may be attached, or brings macros or programs along. It was left out. Attach it to the item by hand: the page says what is wrong with it.
intake-evidence-file-infected = The virus scanner found { $finding } in the file of the evidence “{ $title }”. It was left out. Tell whoever sent you the assessment.
intake-evidence-file-unscanned = The virus scanner did not look at the file of the evidence “{ $title }”, and no document is kept here that it has not looked at. It was left out. Import the assessment again later.
import-template-unfit = The template for Word cannot be used. { $why }
intake-version-unfit = The frozen version “{ $label }” has documents that are none. Use the export as Amparo wrote it.
intake-file-media = The file { $hash } does not say of what kind it is, or not in one word such as “image/png”. Use the export as Amparo wrote it.
intake-figure-missing = A figure of the country's own ({ $place }): its file did not come along, or is no picture that can be shown. Upload it again where the text is edited.
intake-emblem-missing = The national emblem: its file did not come along, or is no picture that can be shown. Upload it again on the page of the look.
intake-word-template-missing = The template for Word: its file did not come along, or came damaged. Upload it again.
intake-version-template-missing = The template for Word of version “{ $label }”: its file did not come along, or came damaged. Its Word files have the usual look.
intake-version-missing = The frozen version “{ $label }”: its documents did not come along, or came damaged. They stay where the assessment was exported.
intake-version-document-missing = { $document }.json in the frozen version “{ $label }”: the file did not come along, or came damaged. Only this document is left out; the version keeps its others.
intake-version-paper-missing = { $document }.pdf in the frozen version “{ $label }”: the file did not come along, or came damaged. The version keeps the words of this document, and all others.
storage-file-large = A file is larger than 32 MB and cannot be kept.
