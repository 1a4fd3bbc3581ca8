//! Knows a site where people have accounts, and browsers that keep their cookies.

use crate::support::site::{Page, Site, encoded, now};
use amparo::accounts::{Grant, Role};
use amparo::clock::Clock;
use amparo::storage::{NamedPerson, PersonId, RegistryEntry, RegistryWrite};
use amparo::web::Gate;
use argon2::password_hash::PasswordHasher;
use argon2::{Algorithm, Argon2, Params, Version};
use axum::body::Body;
use axum::http::{Method, Request};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The password of every account that is made here; it takes no time to be tried.
pub const PASSWORD: &str = "four rivers meet below";
/// Another one that is good enough.
pub const OTHER: &str = "seven lamps above the harbour";
/// The address under which people reach the site.
pub const PUBLIC: &str = "https://amparo.example";

static CHEAP: LazyLock<String> = LazyLock::new(|| {
    let costs = Params::new(8, 1, 1, None).unwrap();
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, costs);
    argon.hash_password_with_salt(PASSWORD.as_bytes(), b"salt for tests..").unwrap().to_string()
});

/// A site with one assessment of Kenya that nobody sees without an account.
pub async fn site() -> Site {
    let mut site = Site::new().await;
    site.change(|state| {
        state.gate = Gate::Accounts;
        state.public = Some(PUBLIC.parse().unwrap());
    });
    site
}

/// The same later.
pub fn later(site: &mut Site, by: TimeDelta) {
    site.change(|state| state.service.clock = Clock::Fixed(state.service.clock.now() + by));
}

/// A role in Kenya.
pub fn in_kenya(role: Role) -> Grant {
    Grant::of(role, "KEN".into())
}

/// The id of the account with this number.
pub fn id(number: u32) -> PersonId {
    format!("{number:032x}").parse().unwrap()
}

/// An account with these roles and the usual password, as it would be after an invitation; its address.
pub async fn account(site: &Site, number: u32, grants: Vec<Grant>) -> String {
    let (id, email) = (id(number), format!("office{number}@interior.example"));
    let body = serde_json::json!({
        "id": id, "email": email, "name": format!("Office {number} of the Interior"), "lang": "en",
        "password": *CHEAP, "grants": grants, "created": now(),
    });
    let name = Some(format!("Office {number} of the Interior"));
    site.store.enrol(NamedPerson { id: id.clone(), name, office: String::new() }).await.unwrap();
    let entry = RegistryEntry {
        kind: "account".to_owned(),
        id: id.to_string(),
        key: Some(email.clone()),
        version: 0,
        body: body.to_string(),
    };
    site.store.write(vec![RegistryWrite::Put(entry)]).await.unwrap();
    email
}

/// An administrator who is in, with a second proof; the account has the number 1.
pub async fn administrator(site: &Site) -> Browser {
    let email = account(site, 1, vec![Grant::everywhere(Role::Administrator)]).await;
    let mut browser = Browser::default();
    assert_eq!(browser.sign_in(site, &email, PASSWORD).await.status, 303);
    browser.set_up_second_proof(site).await;
    browser
}

/// Somebody with this role in Kenya who is in; the account has this number.
pub async fn member(site: &Site, number: u32, role: Role) -> Browser {
    let email = account(site, number, vec![in_kenya(role)]).await;
    let mut browser = Browser::default();
    assert_eq!(browser.sign_in(site, &email, PASSWORD).await.status, 303);
    browser
}

/// The code that a device with this secret shows at this moment.
pub fn code(secret: &str, at: DateTime<Utc>) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).with_account_name("x").with_issuer(Some("Amparo"));
    totp.build().unwrap().generate(at.timestamp().cast_unsigned()).to_string()
}

/// A browser: it keeps the cookies that it is given and sends them back.
#[derive(Clone, Default)]
pub struct Browser {
    pub cookies: BTreeMap<String, String>,
}

impl Browser {
    pub async fn get(&mut self, site: &Site, path: &str) -> Page {
        self.send(site, Method::GET, path, String::new()).await
    }

    pub async fn post(&mut self, site: &Site, path: &str, fields: &[(&str, &str)]) -> Page {
        self.send(site, Method::POST, path, encoded(fields)).await
    }

    async fn send(&mut self, site: &Site, method: Method, path: &str, body: String) -> Page {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder()
            .method(&method)
            .uri(path)
            .header("host", "amparo.example")
            .header("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0")
            .header("sec-fetch-site", "same-origin");
        if !cookies.is_empty() {
            request = request.header("cookie", cookies.join("; "));
        }
        if method == Method::POST {
            request = request.header("content-type", "application/x-www-form-urlencoded");
        }
        let page = site.send(request.body(Body::from(body)).unwrap()).await;
        for line in page.headers.get_all("set-cookie") {
            let (name, value) = line.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            match value {
                "" => drop(self.cookies.remove(name)),
                value => drop(self.cookies.insert(name.to_owned(), value.to_owned())),
            }
        }
        page
    }

    pub async fn sign_in(&mut self, site: &Site, email: &str, password: &str) -> Page {
        self.post(site, "/en/sign-in", &[("email", email), ("password", password)]).await
    }

    /// Signs in with a code beside the password.
    pub async fn sign_in_with(&mut self, site: &Site, email: &str, code: &str) -> Page {
        let fields = [("email", email), ("password", PASSWORD), ("code", code)];
        self.post(site, "/en/sign-in", &fields).await
    }

    /// Sets up the second proof of whoever is in; the secret that the device has then, and the codes for the day on which
    /// it is lost.
    pub async fn set_up_second_proof(&mut self, site: &Site) -> (String, Vec<String>) {
        let page = self.get(site, "/en/account").await;
        let secret = page.attributes("input[name=secret]", "value").remove(0);
        let first = code(&secret, site.state.clock.now());
        let fields = [
            ("act", "add"),
            ("secret", secret.as_str()),
            ("code", first.as_str()),
            ("proof-password", PASSWORD),
        ];
        let shown = self.post(site, "/en/account", &fields).await;
        assert_eq!(shown.status, 201, "{}", shown.text);
        (secret, shown.texts(".codes code"))
    }
}
