// Knows every page of an assessment and of the site, so that none is forgotten.

/** The addresses below the language, by a short name; `id` is an assessment with answers. */
export function places(id) {
  return {
    start: "/",
    method: "/method",
    import: "/import",
    archive: "/archive",
    new: "/assessments/new",
    overview: `/assessments/${id}`,
    manage: `/assessments/${id}/manage`,
    stage: `/assessments/${id}/stages/ST1`,
    items: `/assessments/${id}/items`,
    item: `/assessments/${id}/items/C05`,
    history: `/assessments/${id}/items/C05/history`,
    check: `/assessments/${id}/check`,
    choices: `/assessments/${id}/choices`,
    frameworks: `/assessments/${id}/choices/frameworks`,
    edition: `/assessments/${id}/choices/edition`,
    evidence: `/assessments/${id}/evidence`,
    workshops: `/assessments/${id}/workshops`,
    confirmation: `/assessments/${id}/confirmation`,
    gaps: `/assessments/${id}/gaps`,
    rounds: `/assessments/${id}/rounds`,
    plan: `/assessments/${id}/plan`,
    action: `/assessments/${id}/plan/actions/A12-1`,
    frame: `/assessments/${id}/plan/frame`,
    costs: `/assessments/${id}/plan/costs`,
    results: `/assessments/${id}/plan/results`,
    indicator: `/assessments/${id}/plan/results/I-01`,
    progress: `/assessments/${id}/plan/progress`,
    records: `/assessments/${id}/records`,
    list: `/assessments/${id}/records/law`,
    entry: `/assessments/${id}/records/risk/new`,
    draft: `/assessments/${id}/draft`,
    strategy: `/assessments/${id}/draft?document=strategy`,
    questions: `/assessments/${id}/draft?document=questions`,
    points: `/assessments/${id}/draft?document=points`,
    memorandum: `/assessments/${id}/draft?document=memorandum`,
    edit: `/assessments/${id}/draft/edit`,
    section: `/assessments/${id}/draft/edit/summary`,
    figure: `/assessments/${id}/draft/edit/approval/figures/approval-padoption_state+1`,
    versions: `/assessments/${id}/versions`,
    approval: `/assessments/${id}/approval`,
    look: `/assessments/${id}/look`,
  };
}

/** The assessment that a new server brings along. */
export const EXAMPLE = "ken-example";
