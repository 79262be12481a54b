//! The command line of the service.

use std::process::ExitCode;

use anyhow::Context;
use chrono::Utc;
use clap::{Parser, Subcommand};
use pmo_api::app::{self, AppState};
use pmo_api::auth::{self, Role};
use pmo_api::config::Config;
use pmo_api::demo::{self, DemoOptions};
use pmo_api::platform::clock::Clock;
use pmo_api::platform::pulse::Pulse;
use pmo_api::platform::{db, telemetry};
use pmo_api::server;
use sqlx::PgPool;

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
    /// Bring the schema pmov2 up to date, as the role that owns it
    Migrate(Box<Migrate>),
    /// Fill an empty database with demo data of any size
    Seed(Box<Seed>),
    /// Make an admin account; the password comes from PMO_ADMIN_PASSWORD
    CreateAdmin(Box<CreateAdmin>),
    /// Print the OpenAPI document
    Openapi,
}

#[derive(clap::Args, Clone)]
struct Migrate {
    #[command(flatten)]
    config: Config,
    /// The role with which `pmo serve` connects: it gets what serving needs (api/deploy/grants.sql), and nothing beyond it
    #[arg(long)]
    grant_to: Option<String>,
    /// Also load the demo data into an empty development database
    #[arg(long)]
    demo: bool,
}

#[derive(clap::Args, Clone)]
struct Seed {
    #[command(flatten)]
    config: Config,
    /// The same number gives the same data
    #[arg(long, default_value_t = DemoOptions::default().seed)]
    seed: u64,
    /// Orders of the past months
    #[arg(long, default_value_t = DemoOptions::default().orders)]
    orders: usize,
    /// Days over which the orders are spread
    #[arg(long, default_value_t = DemoOptions::default().days)]
    days: usize,
}

#[derive(clap::Args, Clone)]
struct CreateAdmin {
    #[command(flatten)]
    config: Config,
    #[arg(long)]
    name: String,
    #[arg(long)]
    email: String,
    /// May do everything, also keep admin accounts
    #[arg(long)]
    super_admin: bool,
    #[arg(long, env = "PMO_ADMIN_PASSWORD", hide_env_values = true)]
    password: String,
}

fn main() -> ExitCode {
    // Before clap reads the environment. A missing file is fine, a broken one is not.
    if let Err(error) = dotenvy::dotenv()
        && !error.not_found()
    {
        eprintln!("pmo: .env can't be read: {error}");
        return ExitCode::FAILURE;
    }
    let result = match Cli::parse().command {
        Command::Serve(config) => run(&config, serve(*config.clone())),
        Command::Migrate(args) => run(&args.config, migrate(*args.clone())),
        Command::Seed(args) => run(&args.config, seed(*args.clone())),
        Command::CreateAdmin(args) => run(&args.config, create_admin(*args.clone())),
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

/// A pool with the schema up to date.
async fn open(config: &Config, pulse: &Pulse) -> anyhow::Result<PgPool> {
    let opened = db::open(&config.database_url, config.database_max_connections, pulse).await;
    opened.context(
        "the schema can't be opened or brought up to date; a role that only serves needs `pmo migrate --grant-to` by the owner first",
    )
}

async fn migrate(args: Migrate) -> anyhow::Result<()> {
    let pool = open(&args.config, &Pulse::default()).await?;
    if args.demo {
        load_demo_data(&args.config, &pool).await?;
    }
    if let Some(role) = &args.grant_to {
        db::grant_to(&pool, role).await?;
    }
    Ok(())
}

/// Into an empty development database.
async fn load_demo_data(config: &Config, pool: &PgPool) -> anyhow::Result<()> {
    if !config.demo_data_wanted() || !demo::is_empty(pool).await? {
        return Ok(());
    }
    tracing::info!("the database is empty: loading demo data (DEMO_DATA=0 leaves it empty)");
    let options = DemoOptions { parts: config.demo_parts as usize, ..DemoOptions::default() };
    let started = std::time::Instant::now();
    demo::load_if_empty(pool, &options, Utc::now()).await?;
    tracing::info!(seconds = started.elapsed().as_secs_f64(), "demo data loaded");
    Ok(())
}

async fn seed(args: Seed) -> anyhow::Result<()> {
    anyhow::ensure!(!args.config.is_production(), "demo data can't be loaded when APP_ENV=production");
    let pool = open(&args.config, &Pulse::default()).await?;
    let options = DemoOptions {
        seed: args.seed,
        parts: args.config.demo_parts as usize,
        orders: args.orders,
        days: args.days,
        ..DemoOptions::default()
    };
    let started = std::time::Instant::now();
    let summary = demo::load(&pool, &options, Utc::now()).await?;
    tracing::info!(?summary, seconds = started.elapsed().as_secs_f64(), "demo data loaded");
    Ok(())
}

async fn create_admin(args: CreateAdmin) -> anyhow::Result<()> {
    let pool = open(&args.config, &Pulse::default()).await?;
    let role = if args.super_admin { Role::SuperAdmin } else { Role::Admin };
    auth::create_admin(&pool, &args.name, &args.email, args.password, role).await?;
    println!("{} can log in now.", args.email);
    Ok(())
}

async fn serve(config: Config) -> anyhow::Result<()> {
    let pulse = Pulse::default();
    let pool = open(&config, &pulse).await?;
    if db::is_owner(&pool).await? {
        load_demo_data(&config, &pool).await?;
    }
    let state = AppState::new(config.clone(), pool, pulse, Clock::system())?;
    server::run(state, || announce(&config)).await
}

/// Where to go and how to log in.
fn announce(config: &Config) {
    let url = config.public_url();
    if config.is_production() {
        tracing::info!(url, "serving");
        return;
    }
    println!(
        "\nPMO V2 is ready.\n\n  Toko        {url}/\n  Admin       {url}/admin/\n  Swagger UI  {url}/docs/\n  Document    {url}/api/openapi.json\n\n\
         Demo logins (when the demo data is loaded):\n  Toko   shop code TK001 … TK300, or phone 6281200000001 …; the code is at {url}/dev/messages?to=6281200000001\n  \
         Admin  super@pmo.demo or admin@pmo.demo, password {}\n\nCtrl-C stops it.\n",
        demo::PASSWORD
    );
}
