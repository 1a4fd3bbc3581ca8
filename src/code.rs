//! Knows how a value that is one of a few is written in data, addresses and forms; knows no words for it.

/// A value that is one of a few, each with a permanent name.
pub trait Code: Sized + Copy + PartialEq + 'static {
    /// Every value, in the order people meet them.
    const ALL: &'static [Self];

    /// The permanent name: in stored data, addresses, forms and files.
    fn code(self) -> &'static str;

    /// The value with this name.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

/// An enum whose values have permanent names: one line for each value, from which come how it is stored, [`Code`], and
/// the same three as items of the type itself. Behind a bar stand the names that a value had before: they are read and
/// never written.
macro_rules! codes {
    ($(#[$about:meta])* $sight:vis enum $name:ident { $($(#[$meaning:meta])* $value:ident = $code:literal $(| $old:literal)*,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        $sight enum $name {
            $($(#[$meaning])* #[serde(rename = $code $(, alias = $old)*)] $value,)+
        }

        impl $name {
            /// Every value, in the order people meet them.
            $sight const ALL: [$name; [$($code),+].len()] = [$($name::$value),+];

            /// The permanent name: in stored data, addresses, forms and files.
            $sight const fn code(self) -> &'static str {
                match self { $($name::$value => $code),+ }
            }

            /// The value with this name.
            $sight fn from_code(code: &str) -> Option<$name> {
                match code { $($code $(| $old)* => Some($name::$value),)+ _ => None }
            }
        }

        impl $crate::code::Code for $name {
            const ALL: &'static [$name] = &$name::ALL;

            fn code(self) -> &'static str {
                $name::code(self)
            }

            fn from_code(code: &str) -> Option<$name> {
                $name::from_code(code)
            }
        }
    };
}
pub(crate) use codes;

#[cfg(test)]
mod tests {
    use super::Code;

    codes! {
        /// How sure somebody is.
        #[derive(Default, PartialOrd, Ord)]
        enum Certainty {
            /// Not at all.
            #[default]
            None = "none",
            /// Very.
            VerySure = "very-sure" | "certain",
        }
    }

    #[test]
    fn a_code_is_what_is_stored_and_what_is_read() {
        assert_eq!(Certainty::ALL, [Certainty::None, Certainty::VerySure]);
        assert_eq!(<Certainty as Code>::ALL, Certainty::ALL);
        for certainty in Certainty::ALL {
            assert_eq!(Certainty::from_code(certainty.code()), Some(certainty));
            assert_eq!(<Certainty as Code>::from_code(certainty.code()), Some(certainty));
            assert_eq!(serde_json::to_value(certainty).unwrap(), certainty.code());
            assert_eq!(serde_json::from_value::<Certainty>(certainty.code().into()).unwrap(), certainty);
        }
        assert_eq!(Certainty::from_code("certain"), Some(Certainty::VerySure));
        assert_eq!(serde_json::from_value::<Certainty>("certain".into()).unwrap(), Certainty::VerySure);
        assert_eq!((Certainty::from_code("None"), Certainty::default()), (None, Certainty::None));
        assert!(Certainty::None < Certainty::VerySure);
    }
}
