//! Sales people and the two demo admins.

use anyhow::{Result, anyhow};
use argon2::{Argon2, password_hash::PasswordHasher};

use super::copy::Rows;
use super::rng::Rng;

pub const ADMINS: [(&str, &str, &str); 2] = [("Super Admin", "super@pmo.demo", "super_admin"), ("Admin", "admin@pmo.demo", "admin")];
pub const PASSWORD: &str = "demo-pmo-2025";

/// The old system counts its own rows: its ids are not PMO's.
pub const SALESMAN_ID_OFFSET: i64 = 70;

/// The supervisors come first.
pub const SUPERVISORS: i64 = 4;
pub const SALES: i64 = 20;

pub const COPY_SALES: &str =
    "COPY pmov2.sales (id, code, name, phone, jabatan, spv_id, ref_salesman_id, created_at, updated_at) FROM STDIN";
pub const COPY_SALESMAN: &str = "COPY data_part.tblsalesman (id, kd_salesman, nama) FROM STDIN";
pub const COPY_USERS: &str = "COPY pmov2.users (id, name, email, password, role, created_at, updated_at) FROM STDIN";

pub fn sales_rows(seed: u64, since: &str) -> (Rows, Rows) {
    const NAMES: [&str; 24] = [
        "Yusrizal",
        "Dewi Anggraini",
        "Hendri Saputra",
        "Febri Yanti",
        "Afdal Zikri",
        "Rahmat Hidayat",
        "Nofriadi",
        "Siti Aisyah",
        "Budi Santoso",
        "Rio Pratama",
        "Mira Susanti",
        "Doni Kurniawan",
        "Ilham Ramadhan",
        "Wahyu Nugroho",
        "Sri Wahyuni",
        "Agus Salim",
        "Fitri Handayani",
        "Arif Rahman",
        "Taufik Ismail",
        "Lina Marlina",
        "Zulkifli",
        "Eko Prasetyo",
        "Novi Andriani",
        "Syahrul",
    ];
    let mut rng = Rng::new(seed, "sales");
    let (mut ours, mut theirs) = (Rows::default(), Rows::default());
    for id in 1..=SUPERVISORS + SALES {
        let leads = id <= SUPERVISORS;
        let code = if leads { format!("SPV{id:02}") } else { format!("SLS{:02}", id - SUPERVISORS) };
        let name = NAMES[(id as usize - 1) % NAMES.len()];
        let phone = format!("62813{:08}", rng.between(10_000_000, 99_999_999));
        ours.int(id).text(&code).text(name).text(&phone).text(if leads { "spv" } else { "sales" });
        ours.int_or_null((!leads).then(|| 1 + (id - SUPERVISORS - 1) % SUPERVISORS));
        ours.int(SALESMAN_ID_OFFSET + id).text(since).text(since).end();
        theirs.int(SALESMAN_ID_OFFSET + id).text(&code).text(name).end();
    }
    (ours, theirs)
}

/// Slow on purpose, as password hashes are: call it off the async threads.
///
/// # Errors
/// When argon2 refuses its parameters.
pub fn user_rows(seed: u64, since: &str) -> Result<Rows> {
    let mut rng = Rng::new(seed, "users");
    let mut rows = Rows::default();
    for (id, (name, email, role)) in (1_i64..).zip(ADMINS) {
        // A known password needs no secret salt, and the demo is to be the same each time.
        let salt = [rng.next().to_be_bytes(), rng.next().to_be_bytes()].concat();
        let hash = Argon2::default()
            .hash_password_with_salt(PASSWORD.as_bytes(), &salt)
            .map_err(|error| anyhow!("the demo password cannot be hashed: {error}"))?;
        rows.int(id).text(name).text(email).text(&hash.to_string()).text(role).text(since).text(since).end();
    }
    Ok(rows)
}
