# A piece of evidence.
evidence-new = Add a piece of evidence
evidence-add = Add another piece of evidence
evidence-remove = Remove this piece when saving
evidence-title = Title, or what it shows
evidence-title-hint = For example: Children Act 2022, sections 22 and 23
evidence-title-missing = Give the evidence a title, or empty its other fields
evidence-date = Date, such as 2022 or 2022-06-15
evidence-link = Where it can be found
evidence-link-hint = An address, or a reference such as the number of the gazette
evidence-stance = For or against
evidence-grade = How strong it is
evidence-grade-hint = The grade caps the level. Evidence older than three years loses one grade, laws in force after five.
