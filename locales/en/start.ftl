start-title = Start
# The start page.
start-heading = From an assessment to a strategy that can be signed
start-lead = Amparo takes a country through the making of a national child online protection strategy: answer what exists, see the gaps and why they matter, choose what to do, and receive a draft strategy in which every fact names its source.
start-example = Open the example { $of }
start-sample = Try the sample country: { $country }
# The words of an example that is written in another language than the page.
start-example-language = { $example } ({ $language })
start-example-tag = Example
start-profile = What a country looks like here
start-profile-text = { $country }, coded by analysts from published findings; not an official result. Each cell is one of 21 capabilities. The segments filled from below are its level, 0 to 4; hatched means that nobody knows, dashed that nobody has answered yet. Choose a cell to read the finding behind it.
start-how = How it works
start-step-answer = Answer.
start-step-answer-text = One question per page, five observable levels, and the document that proves the answer. “Don't know” is an answer.
start-step-gaps = See the gaps.
start-step-gaps-text = What is missing, what blocks what, and how sure one can be. No single score stands for a country.
start-step-choose = Choose.
start-step-choose-text = Set the level you aim at and correct our defaults where your country sees it otherwise.
start-step-draft = Draft.
start-step-draft-text = Receive a strategy to edit, with sources; whatever lacks evidence is marked as a drafting note.
start-limits = The result is a self-assessment, not an official finding of anybody.
start-method = How levels and priorities come about
start-list-empty = There is no assessment yet. Start one, or import findings you already have.
start-list-stranger = Whoever signs in sees here the assessments in which they have a part.
start-list-none = There is no assessment here in which you have a part.
start-administrator = You look after accounts and the installation, and read no assessment. Begin by inviting whoever coordinates the work of a country.
start-unreadable = { $n ->
    [one] One assessment cannot be read: { $ids }. All others are as they were. Tell whoever keeps the server; `amparo verify` says what is wrong with it.
   *[other] { $shown } assessments cannot be read: { $ids }. All others are as they were. Tell whoever keeps the server; `amparo verify` says what is wrong with them.
}
start-owner = This machine has one owner and needs no sign-in: whoever sits at it may do everything.
start-basis = Where the levels come from
start-named = named { $id }
start-changed = Last change
start-today = Today is { $date } here (time zone: { $zone }); answers, versions and papers bear this day.
