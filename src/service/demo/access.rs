//! Knows with what somebody comes in to a demonstration, and how whoever started it is told.

use super::DemoOffice;
use crate::accounts::{Account, Token, TotpSetup};
use crate::service::{AccountError, Service};
use std::fmt;

/// How many characters a password has, of sixteen kinds each: eighty bits.
const PASSWORD: usize = 20;
/// How many of them stand together, so that people can read them.
const GROUP: usize = 5;
/// How many codes are told: the others stay for a device that is really lost.
const CODES: usize = 5;

/// With what an office comes in. Nothing keeps it: whoever starts the demonstration sees it, each time anew.
#[derive(Clone, PartialEq, Eq)]
pub struct DemoAccess {
    /// The office.
    pub office: DemoOffice,
    /// The password.
    pub password: String,
    /// The second proof, where the role needs one.
    pub second_proof: Option<DemoProof>,
}

/// A second proof without a device.
#[derive(Clone, PartialEq, Eq)]
pub struct DemoProof {
    /// Codes that count once each.
    pub codes: Vec<String>,
    /// The secret, for those who want to try a device, in base 32.
    pub secret: String,
}

impl Service {
    /// Gives the account of an office a new password and a new second proof; nothing where somebody erased it.
    pub(super) async fn renew_demo_access(
        &self,
        office: &DemoOffice,
    ) -> Result<Option<DemoAccess>, AccountError> {
        let held = self.records().find::<Account>(&office.email).await?;
        let Some(held) = held else { return Ok(None) };
        let password = password()?;
        let hash = self.passwords.hash(&password).await.ok_or(AccountError::NoRandomness)?;
        let setup = match held.needs_second_factor() {
            true => Some(TotpSetup::generate(&held.email).ok_or(AccountError::NoRandomness)?),
            false => None,
        };
        let now = self.clock.now();
        let proof = setup.and_then(|setup| {
            let (factor, codes) = setup.finish(&setup.code(now)?, now)?;
            let codes = codes.into_iter().take(CODES).collect();
            Some((factor, DemoProof { codes, secret: setup.secret }))
        });
        let (factor, second_proof) = proof.unzip();
        let held = held.with(|account| {
            account.password = Some(hash);
            account.second_factor = factor;
        });
        self.records().write(vec![held.put()?]).await?;
        Ok(Some(DemoAccess { office: office.clone(), password, second_proof }))
    }
}

/// A password that nobody has.
fn password() -> Result<String, getrandom::Error> {
    let token = Token::generate()?;
    let signs: Vec<char> = token.as_str().chars().take(PASSWORD).collect();
    Ok(signs.chunks(GROUP).map(String::from_iter).collect::<Vec<_>>().join("-"))
}

/// For whoever started it, at the machine.
impl fmt::Display for DemoAccess {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let DemoAccess { office, password, second_proof } = self;
        writeln!(out, "  {} | {}", office.name, office.role.code())?;
        write!(out, "    {}  {password}", office.email)?;
        let Some(DemoProof { codes, secret }) = second_proof else { return Ok(()) };
        write!(out, "\n    a code, each good once: {}", codes.join(" "))?;
        write!(out, "\n    or a device with the secret {secret}")
    }
}

/// Never in a log.
impl fmt::Debug for DemoAccess {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("DemoAccess").field("office", &self.office).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::check_password;

    #[test]
    fn a_password_of_a_demonstration_is_as_good_as_any() {
        let (one, other) = (password().unwrap(), password().unwrap());
        assert_ne!(one, other);
        assert_eq!((one.len(), one.matches('-').count()), (23, 3), "{one}");
        assert_eq!(check_password(&one, false, &["office@maravia.example"]), Ok(()));
    }
}
