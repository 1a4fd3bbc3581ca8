// Knows every page of an assessment and of the site, so that none is forgotten.

/** The addresses below the language, by a short name; `id` is an assessment with answers. */
export function places(id) {
  return {
    start: "/",
    method: "/method",
    import: "/import",
    archive: "/archive",
    new: "/assessments/new",
    board: "/region/REG-AFR",
    editions: "/region/REG-AFR/editions",
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
    sharing: `/assessments/${id}/sharing`,
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

/** The assessment of a demonstration, in which institutions disagree. */
export const DEMONSTRATION = "sample";
const POLICE = "institution=stakeholder-4";

/** The addresses below the language for several people, by the office that comes to them and by a short name. */
export function meetings(id) {
  const own = `/assessments/${id}`;
  return {
    secretariat: {
      institutions: `${own}/records/stakeholder`,
      institution: `${own}/records/stakeholder/4`,
      newcomer: `${own}/records/stakeholder/new`,
      bodies: `${own}/records/body`,
      panel: `${own}/records/body/GB-05`,
      calendar: `${own}/records/calendar`,
      date: `${own}/records/calendar/new`,
      consultation: `${own}/records/consultation/1`,
      comments: `${own}/records/comment`,
      point: `${own}/records/comment/new?consultation=consultation-1`,
      deliberation: `${own}/deliberation`,
      said: `${own}/deliberation/C04`,
      contested: `${own}/deliberation/C12`,
      enter: `${own}/respond/C12?institution=external`,
      agreed: `${own}/items/C04`,
      holdsup: `${own}/holds-up`,
      reminders: `${own}/reminders`,
      gates: `${own}/gates`,
      sheets: `${own}/sheet`,
      lending: `${own}/laptops`,
      laptops: "/laptops",
      register: `${own}/register`,
      links: `${own}/register?words=order`,
      attach: `${own}/items/C01/files`,
      carried: `${own}/carried`,
      rounds: `${own}/rounds`,
      following: `/assessments/new?from=${id}`,
      country: `${own}/history`,
      matrix: `${own}/draft?document=comments`,
      report: `${own}/draft?document=report&audience=internal`,
      people: "/people",
      invitation: "/people/invite?role=respondent&country=XSA",
    },
    police: {
      work: "/my-work",
      answer: `${own}/respond/C04?${POLICE}`,
      unseen: `${own}/respond/C19?${POLICE}`,
      comment: `${own}/comment?${POLICE}&about=C04`,
      sheet: `${own}/sheet?${POLICE}`,
      account: "/account",
    },
    administrator: {
      accounts: "/people",
      invite: "/people/invite",
      office: "/people/invite?role=administrator",
      region: "/people/invite?role=officer",
      proof: "/account",
      begin: "/",
    },
    committee: {
      overview: own,
      evidence: `${own}/register`,
      past: `${own}/history`,
    },
  };
}
