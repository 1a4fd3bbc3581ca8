//! Knows the address of every page; the router knows which page answers it.

use crate::accounts::Role;
use crate::assessment::InstitutionId;
use crate::assessment::strategy::DocumentKind;
use crate::framework::{ActionId, CountryCode, ItemId, RegionId, StageId};
use crate::lang::Lang;
use crate::service::Act;
use crate::web::forms::lists::RecordList;
use crate::web::http::query_value;
use crate::workshop::WorkshopId;

/// A page, whatever its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// Where one begins.
    Start,
    /// How levels and priorities come about.
    Method,
    /// Bringing findings or an assessment along.
    Import,
    /// Keeping what an import has shown.
    ImportKeep,
    /// Assessments that were put or taken away.
    Archive,
    /// This installation and others, and what they bring.
    Laptops,
    /// What is done about them.
    LaptopsAct,
    /// What is asked of whoever is in, in every assessment.
    MyWork,
    /// Coming in.
    SignIn,
    /// Coming in by the provider of sign-ins.
    SignInByProvider,
    /// Going out.
    SignOut,
    /// A link that lets somebody begin, by its token.
    Join(String),
    /// One's own account.
    Account,
    /// Those who have accounts.
    People,
    /// A link for somebody who has none yet.
    Invite,
    /// One account, by its id.
    PersonPage(String),
    /// One more role for an account, by its id.
    PersonRoles(String),
    /// The countries of a region or group beside each other.
    Region(RegionId),
    /// The editions about it.
    RegionEditions(RegionId),
    /// Beginning an assessment.
    New,
    /// An assessment as a whole.
    Overview(String),
    /// What it is called, and putting it away.
    Manage(String),
    /// One stage of it.
    Stage(String, StageId),
    /// Everything that is asked.
    Items(String),
    /// One item.
    Item(String, ItemId),
    /// Who changed what about one item.
    ItemHistory(String, ItemId),
    /// Who changed what in all rounds of the country.
    History(String),
    /// The same as a file, by the end of its name.
    HistoryFile(String, &'static str),
    /// One item, answered for an institution.
    Respond(String, ItemId),
    /// What an institution has to say about what is asked, written or planned.
    Comment(String),
    /// What institutions answered, by how far they disagree.
    Deliberation(String),
    /// What they answered to one item, and what was agreed.
    DeliberationItem(String, ItemId),
    /// Sessions in a room.
    Workshops(String),
    /// One session: getting it ready, leading it, what it came to.
    Workshop(String, WorkshopId),
    /// A page of a session, by the end of its address.
    WorkshopPart(String, WorkshopId, &'static str),
    /// Which institutions have still to answer.
    HoldsUp(String),
    /// What is lent of it, what comes home, and what contradicts itself.
    Lending(String),
    /// A bundle of it, by its name.
    LendingFile(String, String),
    /// The answer sheets of institutions, and one that comes back.
    AnswerSheet(String),
    /// The answer sheet of an institution as a file, by its name.
    AnswerSheetFile(String, String),
    /// Where what was read from a sheet is submitted.
    AnswerSheetKeep(String),
    /// What the country lets others see.
    Sharing(String),
    /// Which gates are signed.
    Gates(String),
    /// The documents attached to the evidence of one item.
    ItemFiles(String, ItemId),
    /// All evidence as a register.
    EvidenceRegister(String),
    /// Asking the addresses of evidence.
    EvidenceLinks(String),
    /// A file of evidence by its hash: what became of it, and what is done about it.
    EvidenceFile(String, String),
    /// The file itself.
    EvidenceDownload(String, String),
    /// Answers that came along from an earlier round.
    Carried(String),
    /// What each institution owes, as a text to copy.
    Reminders(String),
    /// All answers at a glance.
    Check(String),
    /// Targets, enablers and weights.
    Choices(String),
    /// Which frameworks are answered.
    Frameworks(String),
    /// Taking a newer edition of a framework, or the last one back.
    Edition(String),
    /// Whether evidence limits levels.
    Cap(String),
    /// What the country confirms of coded levels.
    Confirmation(String),
    /// The assessment as a file.
    Export(String),
    /// The findings as a workbook.
    Findings(String),
    /// What the answers are worth.
    Gaps(String),
    /// What changed since earlier assessments of the country.
    Rounds(String),
    /// The plan: what is done in which phase.
    Plan(String),
    /// One action of it.
    PlanAction(String, ActionId),
    /// Title, period, money and limits of the strategy.
    PlanFrame(String),
    /// What the plan costs.
    PlanCosts(String),
    /// The results framework.
    PlanResults(String),
    /// One indicator of it.
    PlanIndicator(String, String),
    /// How far the plan has come.
    PlanProgress(String),
    /// The draft strategy.
    Draft(String),
    /// Its sections, to be edited.
    Edit(String),
    /// One section, to be edited.
    EditSection(String, String),
    /// A figure of the country's own: the section, and the place in it.
    EditFigure(String, String, String),
    /// A text as it would look.
    Preview(String),
    /// Frozen versions.
    Versions(String),
    /// One frozen version by its number.
    Version(String, u32),
    /// A file of a frozen version.
    VersionFile(String, u32, String),
    /// A version that is being frozen, by the number that it gets.
    Freezing(String, u32),
    /// What changed between two versions.
    Compare(String),
    /// Signatures and the act of adoption.
    Approval(String),
    /// The national look of paper.
    Look(String),
    /// The lists that a strategy is made with.
    Records(String),
    /// One of these lists.
    RecordList(String, RecordList),
    /// One entry of a list; `new` adds one.
    RecordEntry(String, RecordList, String),
}

impl Address {
    /// The address below the language.
    #[expect(clippy::too_many_lines, reason = "a table: each address has its line")]
    pub fn path(&self) -> String {
        match self {
            Address::Start => "/".to_owned(),
            Address::Method => "/method".to_owned(),
            Address::Import => "/import".to_owned(),
            Address::ImportKeep => "/import/keep".to_owned(),
            Address::Archive => "/archive".to_owned(),
            Address::Laptops => "/laptops".to_owned(),
            Address::LaptopsAct => "/laptops/act".to_owned(),
            Address::MyWork => "/my-work".to_owned(),
            Address::SignIn => "/sign-in".to_owned(),
            Address::SignInByProvider => "/sign-in/provider".to_owned(),
            Address::SignOut => "/sign-out".to_owned(),
            Address::Join(token) => format!("/join/{token}"),
            Address::Account => "/account".to_owned(),
            Address::People => "/people".to_owned(),
            Address::Invite => "/people/invite".to_owned(),
            Address::PersonPage(id) => format!("/people/{id}"),
            Address::PersonRoles(id) => format!("/people/{id}/roles"),
            Address::Region(region) => format!("/region/{region}"),
            Address::RegionEditions(region) => format!("/region/{region}/editions"),
            Address::New => "/assessments/new".to_owned(),
            Address::Overview(id) => format!("/assessments/{id}"),
            Address::Manage(id) => format!("/assessments/{id}/manage"),
            Address::Stage(id, stage) => format!("/assessments/{id}/stages/{stage}"),
            Address::Items(id) => format!("/assessments/{id}/items"),
            Address::Item(id, item) => format!("/assessments/{id}/items/{item}"),
            Address::ItemHistory(id, item) => format!("/assessments/{id}/items/{item}/history"),
            Address::History(id) => format!("/assessments/{id}/history"),
            Address::HistoryFile(id, kind) => format!("/assessments/{id}/history.{kind}"),
            Address::Respond(id, item) => format!("/assessments/{id}/respond/{item}"),
            Address::Comment(id) => format!("/assessments/{id}/comment"),
            Address::Deliberation(id) => format!("/assessments/{id}/deliberation"),
            Address::DeliberationItem(id, item) => format!("/assessments/{id}/deliberation/{item}"),
            Address::Workshops(id) => format!("/assessments/{id}/workshops"),
            Address::Workshop(id, workshop) => format!("/assessments/{id}/workshops/{workshop}"),
            Address::WorkshopPart(id, workshop, part) => {
                format!("/assessments/{id}/workshops/{workshop}/{part}")
            }
            Address::HoldsUp(id) => format!("/assessments/{id}/holds-up"),
            Address::Lending(id) => format!("/assessments/{id}/laptops"),
            Address::LendingFile(id, file) => format!("/assessments/{id}/laptops/{file}"),
            Address::AnswerSheet(id) => format!("/assessments/{id}/sheet"),
            Address::AnswerSheetFile(id, file) => format!("/assessments/{id}/sheet/{file}"),
            Address::AnswerSheetKeep(id) => format!("/assessments/{id}/sheet/keep"),
            Address::Sharing(id) => format!("/assessments/{id}/sharing"),
            Address::Gates(id) => format!("/assessments/{id}/gates"),
            Address::ItemFiles(id, item) => format!("/assessments/{id}/items/{item}/files"),
            Address::EvidenceRegister(id) => format!("/assessments/{id}/register"),
            Address::EvidenceLinks(id) => format!("/assessments/{id}/links"),
            Address::EvidenceFile(id, hash) => format!("/assessments/{id}/register/{hash}"),
            Address::EvidenceDownload(id, hash) => format!("/assessments/{id}/files/{hash}"),
            Address::Carried(id) => format!("/assessments/{id}/carried"),
            Address::Reminders(id) => format!("/assessments/{id}/reminders"),
            Address::Check(id) => format!("/assessments/{id}/check"),
            Address::Choices(id) => format!("/assessments/{id}/choices"),
            Address::Frameworks(id) => format!("/assessments/{id}/choices/frameworks"),
            Address::Edition(id) => format!("/assessments/{id}/choices/edition"),
            Address::Cap(id) => format!("/assessments/{id}/evidence"),
            Address::Confirmation(id) => format!("/assessments/{id}/confirmation"),
            Address::Export(id) => format!("/assessments/{id}/export.json"),
            Address::Findings(id) => format!("/assessments/{id}/findings.xlsx"),
            Address::Gaps(id) => format!("/assessments/{id}/gaps"),
            Address::Rounds(id) => format!("/assessments/{id}/rounds"),
            Address::Plan(id) => format!("/assessments/{id}/plan"),
            Address::PlanAction(id, action) => format!("/assessments/{id}/plan/actions/{action}"),
            Address::PlanFrame(id) => format!("/assessments/{id}/plan/frame"),
            Address::PlanCosts(id) => format!("/assessments/{id}/plan/costs"),
            Address::PlanResults(id) => format!("/assessments/{id}/plan/results"),
            Address::PlanIndicator(id, indicator) => format!("/assessments/{id}/plan/results/{indicator}"),
            Address::PlanProgress(id) => format!("/assessments/{id}/plan/progress"),
            Address::Draft(id) => format!("/assessments/{id}/draft"),
            Address::Edit(id) => format!("/assessments/{id}/draft/edit"),
            Address::EditSection(id, section) => format!("/assessments/{id}/draft/edit/{section}"),
            Address::EditFigure(id, section, place) => {
                format!("/assessments/{id}/draft/edit/{section}/figures/{place}")
            }
            Address::Preview(id) => format!("/assessments/{id}/draft/preview"),
            Address::Versions(id) => format!("/assessments/{id}/versions"),
            Address::Version(id, number) => format!("/assessments/{id}/versions/{number}"),
            Address::VersionFile(id, number, file) => format!("/assessments/{id}/versions/{number}/{file}"),
            Address::Freezing(id, number) => format!("/assessments/{id}/versions/freezing/{number}"),
            Address::Compare(id) => format!("/assessments/{id}/versions/compare"),
            Address::Approval(id) => format!("/assessments/{id}/approval"),
            Address::Look(id) => format!("/assessments/{id}/look"),
            Address::Records(id) => format!("/assessments/{id}/records"),
            Address::RecordList(id, list) => format!("/assessments/{id}/records/{}", list.code()),
            Address::RecordEntry(id, list, one) => format!("/assessments/{id}/records/{}/{one}", list.code()),
        }
    }

    /// What somebody must be allowed to do who opens it; none where its page asks nobody for a role.
    pub fn act(&self) -> Option<Act> {
        act_of(&self.path())
    }

    /// Whether an address belongs to this page or to one of the pages below it.
    pub fn holds(&self, path: &str, lang: Lang) -> bool {
        let below = |place: &Address| {
            let url = place.url(lang);
            path == url || path.strip_prefix(&url).is_some_and(|rest| rest.starts_with('/'))
        };
        match self {
            Address::Items(_) | Address::Choices(_) | Address::Records(_) | Address::Plan(_) => below(self),
            Address::People => below(self),
            Address::Draft(id) => {
                let id = || id.clone();
                [self.clone(), Address::Versions(id()), Address::Approval(id()), Address::Look(id())]
                    .iter()
                    .any(below)
            }
            _ => path == self.url(lang),
        }
    }

    /// The whole address.
    pub fn url(&self, lang: Lang) -> String {
        format!("/{}{}", lang.code(), self.path())
    }

    /// The page on which an institution answers an item.
    pub fn response_url(id: String, item: &ItemId, institution: &InstitutionId, lang: Lang) -> String {
        format!("{}?institution={institution}", Address::Respond(id, item.clone()).url(lang))
    }

    /// The page on which an institution comments on something.
    pub fn comment_url(id: String, about: &str, institution: &InstitutionId, lang: Lang) -> String {
        format!("{}?about={about}&institution={institution}", Address::Comment(id).url(lang))
    }

    /// The page with the answer sheets of an institution, or of a loan.
    pub fn sheet_url(
        id: String,
        institution: Option<&InstitutionId>,
        loan: Option<&str>,
        lang: Lang,
    ) -> String {
        let institution = institution.map(|id| format!("institution={id}"));
        let loan = loan.map(|id| format!("loan={id}"));
        let query: Vec<String> = institution.into_iter().chain(loan).collect();
        format!("{}?{}", Address::AnswerSheet(id).url(lang), query.join("&"))
    }

    /// The page on which a round begins from an assessment.
    pub fn next_round_url(from: &str, lang: Lang) -> String {
        format!("{}?from={from}", Address::New.url(lang))
    }

    /// The page on which somebody comes in who wants to go on to this address of ours.
    pub fn sign_in_url(lang: Lang, wanted: &str) -> String {
        format!("{}?to={}", Address::SignIn.url(lang), query_value(wanted))
    }

    /// The same by the provider of sign-ins.
    pub fn provider_url(lang: Lang, wanted: &str) -> String {
        format!("{}?to={}", Address::SignInByProvider.url(lang), query_value(wanted))
    }

    /// The part of one's own account in which a second proof is set up, with the reason.
    pub fn second_proof_url(lang: Lang) -> String {
        format!("{}?needed=yes#second-proof", Address::Account.url(lang))
    }

    /// The page on which somebody is invited to this role in this country.
    pub fn invitation_url(role: Role, country: &CountryCode, lang: Lang) -> String {
        format!("{}?role={}&country={country}", Address::Invite.url(lang), role.code())
    }

    /// The page of the draft of an assessment with this document, whichever it would show unasked.
    pub fn document_url(id: String, document: DocumentKind, lang: Lang) -> String {
        format!("{}?document={}", Address::Draft(id).url(lang), document.code())
    }
}

/// Where the provider of sign-ins sends people back to: one address for all languages, for it is registered there.
pub const RETURN: &str = "/sign-in/return";

/// What the page of an address below the language asks for, for the links that lead there; a test holds it to what the pages
/// themselves name. What a form of that page asks for may be more.
pub fn act_of(path: &str) -> Option<Act> {
    let parts: Vec<&str> = path.split(['?', '#']).next()?.trim_matches('/').split('/').collect();
    match parts.as_slice() {
        ["people", ..] => Some(Act::Invite),
        ["my-work"] => Some(Act::Respond),
        ["region", ..] => Some(Act::Oversee),
        ["archive"] => Some(Act::Steer),
        ["import" | "laptops", ..] | ["assessments", "new"] => Some(Act::Begin),
        ["assessments", _, "manage" | "stages" | "choices" | "evidence" | "confirmation" | "records", ..]
        | ["assessments", _, "laptops", ..]
        | ["assessments", _, "register", _] => Some(Act::Steer),
        ["assessments", _, "items", _, "history" | "files"]
        | ["assessments", _, "check" | "rounds" | "carried"] => Some(Act::Answer),
        ["assessments", _, "respond" | "comment" | "sheet", ..] => Some(Act::Respond),
        ["assessments", _, "deliberation" | "workshops" | "holds-up" | "reminders" | "gates", ..] => {
            Some(Act::Moderate)
        }
        ["assessments", _, "sharing"] => Some(Act::Share),
        ["assessments", _, "plan", ..] => Some(Act::Plan),
        ["assessments", _, "versions" | "approval" | "look", ..]
        | ["assessments", _, "draft", "edit" | "preview", ..] => Some(Act::Write),
        ["assessments", _, ..] => Some(Act::Read),
        _ => None,
    }
}
