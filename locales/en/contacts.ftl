# Where people can turn to
records-contact-title = Helplines and places to report
records-contact-feeds = Version for children, annex on bodies
records-contact-lead = Where children and adults can turn: the child helpline, the place to report CSAM, the police. Call each number before you enter it.
records-contact-add = Add a contact
record-contact-purpose = What it is for
record-contact-name = Name
record-contact-number = Number, as people dial it
record-contact-address = Web or mail address
record-contact-hours = When somebody answers
record-contact-languages = Languages
record-contact-free = Is it free of charge?
