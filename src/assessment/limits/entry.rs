//! Knows what the entries of lists must keep to.

use super::{Checker, LONGEST_LINE, LONGEST_TEXT, LONGEST_WORD, MOST_ROWS};
use crate::assessment::strategy::{
    BodyRecord, Comment, CommitmentRecord, Consultation, Contact, ContextFinding, GroupCount, Law, Matter,
    PolicyLink, ProcessDay, PublicFigure, RightsAnswer, Risk, Signature, Stakeholder,
};

/// How many people a consultation may have heard.
const MOST_PEOPLE: u32 = 100_000_000;
/// Into how many groups they may be counted.
const MOST_GROUPS: usize = 30;

impl Checker {
    pub(super) fn matter(&mut self, matter: &Matter) {
        match matter {
            Matter::Figure(figure) => self.figure(figure),
            Matter::Finding(finding) => self.finding(finding),
            Matter::Risk(risk) => self.risk(risk),
            Matter::Consultation(consultation) => self.consultation(consultation),
            Matter::Comment(comment) => self.comment(comment),
            Matter::Law(law) => self.law(law),
            Matter::Policy(policy) => self.policy(policy),
            Matter::Rights(answer) => self.rights(answer),
            Matter::Stakeholder(stakeholder) => self.stakeholder(stakeholder),
            Matter::Signature(signature) => self.signature(signature),
            Matter::Contact(contact) => self.contact(contact),
            Matter::Calendar(day) => self.process_day(day),
        }
    }

    fn lines<const N: usize>(&mut self, lines: [(&str, &str); N]) {
        lines.into_iter().for_each(|(name, line)| self.words(name, line, LONGEST_LINE));
    }

    fn texts<const N: usize>(&mut self, texts: [(&str, &str); N]) {
        texts.into_iter().for_each(|(name, text)| self.words(name, text, LONGEST_TEXT));
    }

    fn figure(&mut self, figure: &PublicFigure) {
        let PublicFigure { about, title, value, year, source } = figure;
        self.lines([("about", about), ("title", title), ("value", value), ("source", source)]);
        self.words("year", year, LONGEST_WORD);
    }

    fn finding(&mut self, finding: &ContextFinding) {
        let ContextFinding { about, text, year, source } = finding;
        self.lines([("about", about), ("source", source)]);
        self.needed("text", text, LONGEST_TEXT);
        self.words("year", year, LONGEST_WORD);
    }

    fn risk(&mut self, risk: &Risk) {
        let Risk { about, text, assumption: _, likelihood, impact, response, owner } = risk;
        self.lines([("about", about), ("owner", owner)]);
        self.needed("text", text, LONGEST_TEXT);
        self.words("response", response, LONGEST_TEXT);
        likelihood.iter().for_each(|likelihood| self.scale("likelihood", *likelihood));
        impact.iter().for_each(|impact| self.scale("impact", *impact));
    }

    fn consultation(&mut self, consultation: &Consultation) {
        let Consultation {
            heard: _,
            title,
            date,
            place,
            method,
            participants,
            children,
            groups,
            said,
            changed,
        } = consultation;
        self.needed("title", title, LONGEST_LINE);
        self.lines([("place", place), ("method", method)]);
        self.texts([("said", said), ("changed", changed)]);
        date.iter().for_each(|date| self.day("date", *date));
        participants.iter().for_each(|count| self.count("participants", *count, (0, MOST_PEOPLE)));
        children.iter().for_each(|count| self.count("children", *count, (0, MOST_PEOPLE)));
        self.many("groups", groups.len(), MOST_GROUPS);
        for GroupCount { label, count } in groups {
            self.needed("groups", label, LONGEST_LINE);
            self.count("groups", *count, (0, MOST_PEOPLE));
        }
    }

    fn comment(&mut self, comment: &Comment) {
        let Comment { from, date, section, text, owner, consultation, outcome: _, response, changed } =
            comment;
        self.lines([("from", from), ("section", section), ("owner", owner), ("consultation", consultation)]);
        self.needed("text", text, LONGEST_TEXT);
        self.texts([("response", response), ("changed", changed)]);
        date.iter().for_each(|date| self.day("date", *date));
    }

    fn law(&mut self, law: &Law) {
        let Law { about, topic, instrument, article, content, gap, reform, state: _ } = law;
        self.lines([("about", about), ("topic", topic), ("instrument", instrument)]);
        self.words("article", article, LONGEST_WORD);
        self.texts([("content", content), ("gap", gap), ("reform", reform)]);
    }

    fn policy(&mut self, policy: &PolicyLink) {
        let PolicyLink { about, name, mentions: _, where_mentioned } = policy;
        self.words("about", about, LONGEST_LINE);
        self.needed("name", name, LONGEST_LINE);
        self.words("where_mentioned", where_mentioned, LONGEST_TEXT);
    }

    fn rights(&mut self, answer: &RightsAnswer) {
        let RightsAnswer { about, answer: _, text } = answer;
        self.needed("about", about, LONGEST_LINE);
        self.words("text", text, LONGEST_TEXT);
    }

    fn stakeholder(&mut self, stakeholder: &Stakeholder) {
        let Stakeholder {
            about,
            name,
            role,
            focal_point,
            contributed: _,
            influence: _,
            part: _,
            items,
            due,
            absent,
        } = stakeholder;
        self.lines([("about", about), ("name", name), ("focal_point", focal_point)]);
        self.texts([("role", role), ("absent", absent)]);
        self.many("items", items.len(), MOST_ROWS);
        items.iter().for_each(|item| self.name("items", item.as_str()));
        due.iter().for_each(|day| self.day("due", *day));
    }

    fn signature(&mut self, signature: &Signature) {
        let Signature { institution, office, date, reference } = signature;
        self.lines([("institution", institution), ("office", office), ("reference", reference)]);
        date.iter().for_each(|date| self.day("date", *date));
    }

    fn contact(&mut self, contact: &Contact) {
        let Contact { purpose: _, name, number, address, hours, languages, free: _ } = contact;
        self.needed("name", name, LONGEST_LINE);
        self.words("number", number, LONGEST_WORD);
        self.lines([("address", address), ("hours", hours), ("languages", languages)]);
    }

    fn process_day(&mut self, one: &ProcessDay) {
        let ProcessDay { date, title, who, place } = one;
        self.needed("title", title, LONGEST_LINE);
        self.lines([("who", who), ("place", place)]);
        date.iter().for_each(|date| self.day("date", *date));
    }

    pub(super) fn commitment(&mut self, record: &CommitmentRecord) {
        let CommitmentRecord { status: _, date, source, note } = record;
        self.words("date", date, LONGEST_WORD);
        self.words("source", source, LONGEST_LINE);
        self.words("note", note, LONGEST_TEXT);
    }

    pub(super) fn body(&mut self, record: &BodyRecord) {
        let BodyRecord {
            name,
            chair,
            deputy,
            members,
            frequency,
            quorum,
            decision_rule,
            reports_to,
            legal_basis,
            safeguarding,
        } = record;
        self.lines([("name", name), ("chair", chair), ("deputy", deputy), ("frequency", frequency)]);
        self.lines([("quorum", quorum), ("decision_rule", decision_rule)]);
        self.lines([
            ("reports_to", reports_to),
            ("legal_basis", legal_basis),
            ("safeguarding", safeguarding),
        ]);
        self.many("members", members.len(), 100);
        members.iter().for_each(|member| self.words("members", member, LONGEST_LINE));
    }
}
