# A piece of evidence.
evidence-new = Add a piece of evidence
evidence-add = Add another piece of evidence
evidence-remove = Remove this piece when saving
evidence-title = Title, or what it shows
evidence-title-hint = For example: Children Act 2022, sections 22 and 23
evidence-title-missing = Give the evidence a title, or empty its other fields
evidence-kind-hint = Laws in force stay current longer, and a statement alone carries less than a document.
evidence-kind-missing = Say what kind of evidence this is.
evidence-date = Date, such as 2022 or 2022-06-15
evidence-link = Where it can be found
evidence-link-hint = An address, or a reference such as the number of the gazette
evidence-article = Article or section
evidence-article-hint = What shows it: 3, 22–23 or annex B
evidence-page = Page
evidence-page-hint = What shows it: 12 or 12–14
evidence-language = Language of the document
evidence-language-hint = For example: English, or Spanish and Quechua
evidence-stance = For or against
evidence-proves = Conditions that it is about
evidence-proves-hint = May be left open. Tick the facts that it shows; of a piece that speaks against the level, those that it denies.
evidence-proves-choose = Say which conditions it proves
evidence-grade = How strong it is
evidence-grade-change = Change the grade
evidence-grade-hint = Needed only where somebody knows more than the fields say: that the document was checked (e3), confirmed from outside (e4), or is weaker than it looks. Evidence older than three years loses one grade, laws in force after five.
evidence-confirmed-by = Who confirmed the grade
evidence-confirmed-by-hint = The office that checked the document or confirmed it from outside; not the name of a person.
evidence-confirmed-idle = Choose the grade that was confirmed, or leave this field empty.
evidence-strength-given = A person graded it. { $grade }.
evidence-strength-inferred = Nobody graded it. What is filled in ({ $ground }) makes it { $grade }.
evidence-strength-open = How strong it is follows from what you fill in. With its date, and who published it or where it can be found, it is a cited document and carries level 3.

# The place inside a document, as it is cited.
cited-article = art. { $number }
cited-articles = arts. { $number }
cited-page = p. { $number }
cited-pages = pp. { $number }
