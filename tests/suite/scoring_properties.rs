//! Knows what must hold for every set of answers to the MNR, whatever the numbers.
