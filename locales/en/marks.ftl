# What answers, evidence and wording are marked with.
rating-unknown = Don't know
rating-na = Not applicable
rating-open = Not answered
cell-level = level { $level } of 4
cell-band = levels { $low } to { $high } of 4
cell-claimed = claimed level { $level }

enabler-open = Not said
