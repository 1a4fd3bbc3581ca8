# Beginning an assessment.
new-title = Start an assessment
new-lead = Country and round stay as chosen here; target and path can be changed at any time, and more questions can be added.
new-after = What happens next
new-after-answers = You answer one question per page, in any order, and can leave at any time. Nothing is filled in for you, unless you start from an earlier round.
new-after-bring = Have at hand what exists on paper: laws, decrees, plans, statistics, annual reports. A document you can cite carries a level further than a word.
new-after-import = Findings already in a table?
new-after-import-link = Import them instead
new-country = Country
new-country-choose = Choose a country
new-country-hint = If a territory or region is missing, whoever keeps the server can add it (docs/territories.md).
new-country-missing = Choose the country from the list
new-other-country = Your role does not let you begin an assessment of { $country }. Ask whoever leads that country's work, or the administrator.
new-country-of = { $name } ({ $country })
new-round = Round
new-round-hint = What your country calls this assessment, usually the year: 2026
new-round-missing = Say which round this is, for example 2026
new-from = Start from
new-from-nothing = Nothing: begin with empty answers
new-from-hint = From an earlier round of the same country every answer comes along to be confirmed or changed, and with them institutions, contacts, laws, treaties and the look of paper. Plan, text and signatures stay behind.
new-from-other-country = That round is of another country. Choose one of the same country, or begin with empty answers.
new-frameworks = What is asked
new-frameworks-hint = One answer can serve several: where they ask about the same thing, you can copy it across. Begin with few; others can be added later.
new-frameworks-missing = Choose at least one set of questions
new-framework-items = { $n ->
    [one] 1 question
   *[other] { $shown } questions
}
new-framework-version = version { $version }
new-target = Level aimed at in this cycle
new-target-hint = We suggest 3: national, with standards, a domestic budget and trained staff. It can differ for single questions later.
new-target-missing = Choose the level aimed at
new-path = Path
new-rapid = Take the rapid path for small states
new-rapid-hint = The same outputs in six steps instead of nine stages, with fewer gates.
new-twice = There is an assessment of this country and round already: { $id }. Open that one, choose another round, or say that you mean a second one.
new-twice-open = Open { $id }
new-twice-legend = The same country and round
new-twice-again = Begin a second assessment of this country and round
new-begin = Begin
