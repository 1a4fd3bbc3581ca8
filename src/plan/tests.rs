//! Knows what must hold for every national plan.
