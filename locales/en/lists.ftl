# On paper only: the lists after the contents, and what stands before the number of a page.
doc-label-tables = Tables
doc-label-figures = Figures
doc-label-page = p.
