//! Knows the names of things that are asked; names are permanent and never made from titles.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The name as written in the data.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(name: &str) -> Self {
                $name(name.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }
    };
}

identifier!(
    /// A framework, such as `weprotect-mnr`.
    FrameworkId
);
identifier!(
    /// An item of a framework, such as `C01`, `GL-04` or `GL-X3`. Unique over all frameworks.
    ItemId
);
identifier!(
    /// A condition of a level, such as `C01-2a`. Unique over all frameworks.
    ConditionId
);
identifier!(
    /// A stage of making a strategy, `ST1` to `ST9`.
    StageId
);
identifier!(
    /// An action, such as `A01-1`.
    ActionId
);
identifier!(
    /// An indicator card, such as `I-01`.
    IndicatorId
);
identifier!(
    /// A strategic objective, such as `O1`.
    ObjectiveId
);
identifier!(
    /// A region of countries or a declared group of them, such as `REG-AFR`.
    RegionId
);
identifier!(
    /// A field office, such as `OFF-ADDIS-ABABA`.
    OfficeId
);
identifier!(
    /// The words by which a country consents, such as `CT-01`.
    ConsentTextId
);
