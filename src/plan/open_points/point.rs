//! Knows one thing that is missing before a strategy can be signed; knows not how it is found.

use crate::assessment::strategy::{EntryId, Lag, SafeguardState};
use crate::code::codes;
use crate::framework::{ActionId, ItemId};
use crate::plan::{Current, IndicatorWarning, Lack};
use chrono::NaiveDate;
use serde::Serialize;

/// Something that is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenPoint {
    /// What.
    pub matter: OpenMatter,
    /// Who owes it.
    pub owes: OpenPointOwner,
    /// Whether it should be there before anybody signs; the others make the strategy better.
    pub before_signature: bool,
}

/// What is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OpenMatter {
    /// A question that nobody has answered.
    Unanswered {
        /// The item.
        item: ItemId,
    },
    /// A question that was answered “don't know”.
    Unknown {
        /// The item.
        item: ItemId,
    },
    /// The institution that leads the strategy.
    Lead,
    /// The period.
    Period,
    /// The vision; only people write it.
    Vision,
    /// The mission; only people write it.
    Mission,
    /// The currency, while something is costed.
    Currency,
    /// The year whose prices are used, while something is costed.
    PriceYear,
    /// Who reports to whom, and when.
    Reporting,
    /// At least one action.
    Actions,
    /// What an action lacks; never empty.
    Action {
        /// The action.
        action: ActionId,
        /// What it lacks.
        lacks: Vec<Lack>,
    },
    /// A decision about an action whose gap has changed since, or that facts have left nothing to do, and nobody said why
    /// it stays.
    Changed {
        /// The action.
        action: ActionId,
    },
    /// A severe gap that no action of the plan works on.
    Gap {
        /// The item.
        item: ItemId,
    },
    /// Money for costs that are known.
    Funding {
        /// How much, in the currency of the strategy.
        gap: Current,
    },
    /// At least one indicator.
    Indicators,
    /// What is doubtful about an indicator; never empty.
    Indicator {
        /// The card's id, or that of the country's own.
        indicator: String,
        /// What is doubtful.
        warnings: Vec<IndicatorWarning>,
    },
    /// What a body lacks; never empty.
    Body {
        /// The body, by id.
        body: String,
        /// What it lacks.
        lacks: Vec<BodyLack>,
    },
    /// A question of the human-rights check that nobody answered, or whose safeguard is missing or partial.
    Rights {
        /// The question, by id.
        question: String,
        /// The answer.
        answer: SafeguardState,
    },
    /// At least one risk.
    Risks,
    /// What a risk lacks; never empty.
    Risk {
        /// The risk.
        entry: EntryId,
        /// What it lacks.
        lacks: Vec<RiskLack>,
    },
    /// Where the country stands with an instrument that is open to every state.
    Commitment {
        /// The instrument, by id.
        instrument: String,
    },
    /// Whether the country signs a treaty of which the last day is near.
    Deadline {
        /// The treaty, by id.
        instrument: String,
        /// The last day.
        day: NaiveDate,
    },
    /// A consultation in which children were heard.
    ChildrenHeard,
    /// What became of a comment.
    Comment {
        /// The comment.
        entry: EntryId,
    },
    /// Words that count so few children that somebody could tell who they are; they are to be put otherwise.
    SmallNumber {
        /// Where they stand.
        place: CountPlace,
    },
    /// The year or the source of a public figure.
    UndatedFigure {
        /// The figure.
        entry: EntryId,
    },
    /// Public figures that are asked for and not supplied.
    MissingFigures {
        /// How many; at least one.
        count: usize,
    },
    /// Whether a policy nearby speaks of children online.
    Policy {
        /// The kind of policy, by id.
        policy: String,
    },
    /// What was changed in one language of the strategy and not yet in another.
    Language(Lag),
    /// Who signs.
    Signatures,
    /// The day of a signature.
    Signature {
        /// The line of the approval page.
        entry: EntryId,
    },
    /// The act of adoption.
    Act,
}

impl OpenMatter {
    /// Whether it is a signature, which is given to the text that is adopted.
    pub fn is_signature(&self) -> bool {
        matches!(self, OpenMatter::Signatures | OpenMatter::Signature { .. })
    }
}

/// Where a country counts children, victims or cases in words of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CountPlace {
    /// The finding of an item.
    Item(ItemId),
    /// An entry of a list.
    Entry(EntryId),
}

/// Who owes what is missing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OpenPointOwner {
    /// Those who write the strategy.
    Coordinator,
    /// The institution that leads the strategy, or the government while there is none.
    StrategyLead,
    /// An institution by its name in the country.
    Institution(String),
    /// Those who hold the budget.
    Treasury,
}

codes! {
    /// What a body lacks.
    #[derive(PartialOrd, Ord)]
    pub enum BodyLack {
        /// Nobody has said anything about it.
        Everything = "everything",
        /// The office that chairs it.
        Chair = "chair",
        /// Its members by office.
        Members = "members",
        /// How often it meets.
        Frequency = "frequency",
        /// To whom it reports.
        ReportsTo = "reports-to",
        /// The act that sets it up.
        LegalBasis = "legal-basis",
        /// The office that looks after the safety of the children in it.
        Safeguarding = "safeguarding",
    }
}

codes! {
    /// What a risk lacks.
    #[derive(PartialOrd, Ord)]
    pub enum RiskLack {
        /// How likely it is, or how bad.
        Judgement = "judgement",
        /// What is done about it.
        Response = "response",
        /// Who watches it.
        Owner = "owner",
    }
}
