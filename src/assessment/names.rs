//! Knows every place where a change names somebody: a person, an office, a body, an institution.
//! Takes every record apart field by field, so that a new field has to be placed here.

use super::strategy::{
    ActionRecord, Adoption, BodyRecord, Comment, Decision, Frame, FreezeOrder, IndicatorRecord, Matter,
    NationalLook, ProcessDay, Risk, Signature, Stakeholder, Version, VersionChoice,
};
use super::{
    Agreement, Answer, Change, Confirmation, Evidence, GateSignature, Registration, SignatureWithdrawal,
};

/// What is done with each name.
type Visit<'a> = dyn FnMut(&mut String) + 'a;

impl Change {
    /// Shows every name in the change to `visit`, which may put another text in its place. Some are empty.
    pub fn visit_names(&mut self, visit: &mut Visit) {
        match self {
            Change::Answer { item: _, answer }
            | Change::Carry { item: _, answer }
            | Change::Respond { item: _, institution: _, answer } => {
                answer.iter_mut().for_each(|answer| in_answer(answer, visit));
            }
            Change::Agree { item: _, agreement } => {
                agreement.iter_mut().for_each(|agreement| in_agreement(agreement, visit));
            }
            Change::Strategy(decision) => in_decision(decision, visit),
            Change::Confirm { item: _, confirmation } => {
                confirmation.iter_mut().for_each(|Confirmation { rating: _, by, date: _ }| visit(by));
            }
            Change::Sign { gate: _, signature } => in_signature(signature, visit),
            Change::Open { item: _, opened: _ }
            | Change::Stage { stage: _, record: _ }
            | Change::Choices(_)
            | Change::Cap(_)
            | Change::Frameworks(_)
            | Change::Remove { file: _, reason: _ }
            | Change::Quarantine { file: _, reason: _ }
            | Change::Register(Registration { title: _, standing: _ }) => {}
        }
    }
}

fn in_answer(answer: &mut Answer, visit: &mut Visit) {
    let Answer {
        rating: _,
        conditions: _,
        follows: _,
        comment: _,
        confidence: _,
        evidence,
        searched: _,
        date: _,
        by,
    } = answer;
    visit(by);
    evidence.iter_mut().for_each(|piece| in_evidence(piece, visit));
}

fn in_evidence(piece: &mut Evidence, visit: &mut Visit) {
    let Evidence {
        id: _,
        kind: _,
        title: _,
        publisher: _,
        date: _,
        link: _,
        language: _,
        article: _,
        page: _,
        grade: _,
        confirmed_by,
        stance: _,
        confidentiality: _,
        proves: _,
        file: _,
    } = piece;
    visit(confirmed_by);
}

fn in_agreement(agreement: &mut Agreement, visit: &mut Visit) {
    let Agreement { answer, reason: _, dissent: _, by, date: _ } = agreement;
    in_answer(answer, visit);
    visit(by);
}

fn in_signature(signature: &mut GateSignature, visit: &mut Visit) {
    let GateSignature { by, date: _, withdrawal } = signature;
    visit(by);
    withdrawal.iter_mut().for_each(|SignatureWithdrawal { reason: _, by, date: _ }| visit(by));
}

fn in_decision(decision: &mut Decision, visit: &mut Visit) {
    match decision {
        Decision::Frame(frame) => in_frame(frame, visit),
        Decision::Action { action: _, record } => record.iter_mut().for_each(|one| in_action(one, visit)),
        Decision::Indicator { indicator: _, record } => {
            record.iter_mut().for_each(|one| in_indicator(one, visit));
        }
        Decision::Body { body: _, record } => record.iter_mut().for_each(|one| in_body(one, visit)),
        Decision::Entry { id: _, entry } => {
            entry.iter_mut().for_each(|entry| in_matter(&mut entry.matter, visit));
        }
        Decision::Look(look) => in_look(look, visit),
        Decision::Version { number: _, version } => in_version(version, visit),
        Decision::Freezing(FreezeOrder::Open(choice)) => in_choice(choice, visit),
        Decision::Adoption(adoption) => adoption.iter_mut().for_each(|one| in_adoption(one, visit)),
        Decision::Freezing(FreezeOrder::Kept(_) | FreezeOrder::GivenUp)
        | Decision::Commitment { instrument: _, record: _ }
        | Decision::Edit { place: _, edit: _ } => {}
    }
}

fn in_frame(frame: &mut Frame, visit: &mut Visit) {
    let Frame {
        title: _,
        vision: _,
        mission: _,
        lead,
        first_year: _,
        last_year: _,
        currency: _,
        per_dollar: _,
        price_year: _,
        inflation: _,
        contingency: _,
        points_per_year: _,
        money_per_year: _,
        leads_per_institution: _,
        reporting: _,
    } = frame;
    visit(lead);
}

fn in_action(record: &mut ActionRecord, visit: &mut Visit) {
    let ActionRecord {
        own: _,
        taken: _,
        phase: _,
        place: _,
        despite: _,
        lead,
        partners,
        start: _,
        end: _,
        costs: _,
        funding,
        indicator: _,
        baseline: _,
        midterm_target: _,
        final_target: _,
        verification: _,
        risk: _,
        progress: _,
        spent: _,
        seen: _,
    } = record;
    visit(lead);
    partners.iter_mut().chain(funding.iter_mut().map(|line| &mut line.name)).for_each(visit);
}

fn in_indicator(record: &mut IndicatorRecord, visit: &mut Visit) {
    let IndicatorRecord {
        own: _,
        chosen: _,
        baseline: _,
        targets: _,
        responsible,
        data_source: _,
        values: _,
    } = record;
    visit(responsible);
}

fn in_body(record: &mut BodyRecord, visit: &mut Visit) {
    let BodyRecord {
        name: _,
        chair,
        deputy,
        members,
        frequency: _,
        quorum: _,
        decision_rule: _,
        reports_to: _,
        legal_basis: _,
        safeguarding,
    } = record;
    [chair, deputy, safeguarding].into_iter().chain(members).for_each(visit);
}

fn in_matter(matter: &mut Matter, visit: &mut Visit) {
    match matter {
        Matter::Risk(Risk {
            about: _,
            text: _,
            assumption: _,
            likelihood: _,
            impact: _,
            response: _,
            owner,
        }) => {
            visit(owner);
        }
        Matter::Comment(Comment {
            from,
            date: _,
            section: _,
            text: _,
            owner,
            consultation: _,
            outcome: _,
            response: _,
            changed: _,
        }) => {
            [from, owner].into_iter().for_each(visit);
        }
        Matter::Calendar(ProcessDay { date: _, title: _, who, place: _ }) => visit(who),
        Matter::Stakeholder(Stakeholder {
            about: _,
            name,
            role: _,
            focal_point,
            contributed: _,
            influence: _,
            part: _,
            items: _,
            due: _,
            absent: _,
        }) => {
            [name, focal_point].into_iter().for_each(visit);
        }
        Matter::Signature(Signature { institution, office, date: _, reference: _ }) => {
            [institution, office].into_iter().for_each(visit);
        }
        Matter::Figure(_)
        | Matter::Finding(_)
        | Matter::Consultation(_)
        | Matter::Law(_)
        | Matter::Policy(_)
        | Matter::Rights(_)
        | Matter::Contact(_) => {}
    }
}

fn in_look(look: &mut NationalLook, visit: &mut Visit) {
    let NationalLook { emblem: _, accent: _, attention: _, paper: _, institutions, word_template: _ } = look;
    institutions.iter_mut().for_each(visit);
}

fn in_version(version: &mut Version, visit: &mut Visit) {
    let Version {
        label: _,
        date: _,
        author,
        note: _,
        program: _,
        templates: _,
        word_template: _,
        notes: _,
        documents: _,
    } = version;
    visit(author);
}

fn in_choice(choice: &mut VersionChoice, visit: &mut Visit) {
    let VersionChoice { label: _, author, note: _, documents: _, audiences: _, notes: _ } = choice;
    visit(author);
}

fn in_adoption(adoption: &mut Adoption, visit: &mut Visit) {
    let Adoption { reference: _, date: _, by, version: _, lacks } = adoption;
    let unsigned = lacks.iter_mut().flat_map(|lacks| &mut lacks.unsigned);
    [by].into_iter().chain(unsigned).for_each(visit);
}
