# On paper only: the lists after the contents, and what stands before the number of a page.
label-tables = Tables
label-figures = Figures
label-page = p.
