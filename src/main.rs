//! Starts Amparo.

#[tokio::main]
async fn main() {
    let options = amparo::web::ServeOptions {
        listen: ([127, 0, 0, 1], std::env::var("PORT").ok().and_then(|p| p.parse().ok()).unwrap_or(3111)).into(),
        database: std::env::var("DB").unwrap_or("sqlite:/tmp/web-try/amparo.sqlite".into()),
        content: None,
    };
    if let Err(error) = amparo::web::serve(options).await {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
