//! Knows what is wrong with what somebody entered for a plan, as data: field and kind. The words are somebody else's.
