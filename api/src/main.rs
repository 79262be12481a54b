//! The command line of the service.

use std::process::ExitCode;

use actix_web::HttpServer;
use clap::{Parser, Subcommand};
use pmo_api::app::{self, AppState};
use pmo_api::config::Config;
use pmo_api::platform::clock::Clock;
use pmo_api::platform::{db, telemetry};

#[derive(Parser)]
#[command(name = "pmo", about = "PMO V2: B2B ordering of motorcycle parts", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Migrate, load the demo data into an empty development database, and serve
    Serve(Box<Config>),
    /// Bring the schema pmov2 up to date
    Migrate(Box<Config>),
    /// Print the OpenAPI document
    Openapi,
}

fn main() -> ExitCode {
    // Before clap reads the environment. A missing file is fine, a broken one is not.
    if let Err(error) = dotenvy::dotenv()
        && !error.not_found()
    {
        eprintln!(".env: {error}");
        return ExitCode::FAILURE;
    }
    let cli = Cli::parse();
    let result = match cli.command {
        Command::Serve(config) => run(&config, serve(*config.clone())),
        Command::Migrate(config) => run(&config, migrate(*config.clone())),
        Command::Openapi => app::document().to_pretty_json().map(|json| println!("{json}")).map_err(Into::into),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pmo: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(config: &Config, work: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<()> {
    config.check()?;
    telemetry::init(config.log_format, &config.log)?;
    actix_web::rt::System::new().block_on(work)
}

async fn migrate(config: Config) -> anyhow::Result<()> {
    let pool = db::connect(&config.database_url, 2).await?;
    db::migrate(&pool).await?;
    Ok(())
}

async fn serve(config: Config) -> anyhow::Result<()> {
    let pool = db::connect(&config.database_url, config.database_max_connections).await?;
    db::migrate(&pool).await?;
    let (address, workers, url) = ((config.host.clone(), config.port), config.workers, config.public_url());
    let state = AppState::new(config, pool.clone(), Clock::system())?;
    state.spawn_background();
    let mut server = HttpServer::new({
        let state = state.clone();
        move || pmo_api::build_app!(state.clone())
    })
    .shutdown_timeout(20);
    if workers > 0 {
        server = server.workers(workers);
    }
    let server = server.bind(address)?.run();
    tracing::info!(url, "serving");
    server.await?;
    pool.close().await;
    Ok(())
}
