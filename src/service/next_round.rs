//! Knows who may begin a round from an earlier one; what comes along is the assessment's own knowledge.

use super::access::{Act, Person, Scope};
use super::{Service, ServiceError};
use crate::assessment::{Assessment, Audience};
use crate::framework::ItemId;

impl Service {
    /// The round that was just `begun`, with what comes along from the assessment `from` of the same country.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the person may not begin a round there, or may not see all of `from`;
    /// [`ServiceError::NotFound`] where there is no such assessment of the country; whatever the store could not read.
    pub async fn carry_on(
        &self,
        person: &Person,
        from: &str,
        mut begun: Assessment,
    ) -> Result<Assessment, ServiceError> {
        self.allow(person, Act::Begin, Scope::Country(&begun.country))?;
        let earlier = self.open(person, Act::Read, from).await?;
        earlier.allow_readers(Audience::Internal)?;
        if earlier.whole.country != begun.country {
            return Err(ServiceError::NotFound);
        }
        // Its answers are those to the version in which they were given; a newer one is taken on purpose.
        for pin in &mut begun.frameworks {
            let own = earlier.whole.frameworks.iter().find(|one| one.framework == pin.framework);
            let kept = own.filter(|own| self.library.version(&own.framework, &own.version).is_some());
            kept.into_iter().for_each(|kept| pin.clone_from(kept));
        }
        let library = self.library_of(&begun);
        let frameworks = library.frameworks.iter().filter(|one| begun.uses(&one.id));
        let asked: Vec<&ItemId> =
            frameworks.flat_map(|framework| framework.items.iter().map(|item| &item.id)).collect();
        Ok(earlier.whole.next_round(begun, |item| asked.contains(&item)))
    }
}
