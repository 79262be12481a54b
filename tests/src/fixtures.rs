//! What a test needs to be there before it begins, in plain SQL: `app.shop("TK001").await`, with variations
//! before the `.await`. Everything is mapped to the old system unless it is said not to be.

use std::pin::Pin;

use chrono::{Datelike, Duration};
use chrono_tz::Asia::Jakarta;
use pmo_api::platform::security::token::Kind;
use rust_decimal::Decimal;
use serde_json::json;

use crate::app::TestApp;
use crate::client::{AdminClient, Anonymous, SuperAdminClient, TokoClient};

/// The password of every user the fixtures make.
pub const PASSWORD: &str = "demo-pmo-2025";
/// Its hash: making one takes longer than most tests.
const PASSWORD_HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$PjXhA/8y6YGh8NqlKV1FwA$9qo4v3jzyNA9ctyiA4LAJjxc9crnU62hKmWkYgR8lXA";

/// A sales person.
#[derive(Clone, Debug)]
pub struct Sales {
    pub id: i64,
    pub code: String,
    pub name: String,
    /// `data_part.tblsalesman.id`
    pub ref_salesman_id: Option<i64>,
}

/// A shop.
#[derive(Clone, Debug)]
pub struct Shop {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub phone: String,
    pub sales: Option<Sales>,
    /// `data_part.tbltoko.id`
    pub ref_toko_id: Option<i64>,
}

/// A product.
#[derive(Clone, Debug)]
pub struct Product {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub price: Decimal,
    /// `data_part.tblpart_id.id`
    pub ref_part_id: Option<i64>,
}

/// Somebody of the back office.
#[derive(Clone, Debug)]
pub struct User {
    pub id: i64,
    pub name: String,
    pub email: String,
    pub role: String,
}

/// A sales person to be made by `.await`.
#[must_use = "made by `.await`"]
pub struct NewSales<'a> {
    app: &'a TestApp,
    code: String,
    mapped: bool,
    spv: Option<i64>,
    jabatan: &'static str,
}

/// A shop to be made by `.await`.
#[must_use = "made by `.await`"]
pub struct NewShop<'a> {
    app: &'a TestApp,
    code: String,
    name: Option<String>,
    phone: Option<String>,
    sales: Option<Option<Sales>>,
    mapped: bool,
    active: bool,
}

/// A product to be made by `.await`.
#[must_use = "made by `.await`"]
pub struct NewProduct<'a> {
    app: &'a TestApp,
    code: String,
    name: String,
    price: Decimal,
    category: String,
    stock: i32,
    mapped: bool,
    active: bool,
}

impl TestApp {
    /// A sales person who is known to the old system.
    pub fn sales(&self, code: &str) -> NewSales<'_> {
        NewSales { app: self, code: code.to_owned(), mapped: true, spv: None, jabatan: "sales" }
    }

    /// An active shop with a sales person, both known to the old system. `TK001` has the phone 6281200000001.
    pub fn shop(&self, code: &str) -> NewShop<'_> {
        NewShop { app: self, code: code.to_owned(), name: None, phone: None, sales: None, mapped: true, active: true }
    }

    /// An active product, 100 in stock, known to the old system. The price is in Rupiah.
    pub fn product(&self, code: &str, name: &str, price: i64) -> NewProduct<'_> {
        NewProduct {
            app: self,
            code: code.to_owned(),
            name: name.to_owned(),
            price: Decimal::new(price * 100, 2),
            category: "BRAKE".to_owned(),
            stock: 100,
            mapped: true,
            active: true,
        }
    }

    /// A user of the back office with [`PASSWORD`]; `role` is `admin` or `super_admin`. Made once per email address.
    pub async fn user(&self, email: &str, role: &str) -> User {
        let name = email.split('@').next().unwrap_or(email).to_owned();
        let id = sqlx::query_scalar(
            "INSERT INTO pmov2.users (name, email, password, role) VALUES ($1, $2, $3, $4)
             ON CONFLICT (email) DO UPDATE SET updated_at = now() RETURNING id",
        )
        .bind(&name)
        .bind(email)
        .bind(PASSWORD_HASH)
        .bind(role)
        .fetch_one(&self.db)
        .await
        .unwrap();
        User { id, name, email: email.to_owned(), role: role.to_owned() }
    }

    /// Somebody who is not logged in.
    pub fn anonymous(&self) -> Anonymous {
        Anonymous { client: self.client() }
    }

    /// A logged-in shop, without going through the login: its session is simply there.
    pub async fn toko_session(&self, shop: &Shop) -> TokoClient {
        let now = self.clock.now();
        let minted = self.state.tokens.mint(Kind::Toko, shop.id, now, now + Duration::days(90)).unwrap();
        sqlx::query(
            "INSERT INTO pmov2.sessions (shop_id, token_hash, ip_address, user_agent, last_activity, expires_at, created_at)
             VALUES ($1, $2, '127.0.0.1', 'test', $3, $4, $3)",
        )
        .bind(shop.id)
        .bind(&self.state.keys.session_hash(&minted.jti)[..])
        .bind(now)
        .bind(now + Duration::days(7))
        .execute(&self.db)
        .await
        .unwrap();
        TokoClient { client: self.client().with_token(&minted.token), shop: shop.clone(), token: minted.token }
    }

    /// A shop that logs in as shops do: by the code that is sent to its WhatsApp.
    pub async fn toko(&self, shop: &Shop) -> TokoClient {
        let nobody = self.anonymous();
        nobody.post("/api/auth/request-otp").json(json!({"shop_code": shop.code})).await.plain();
        self.drain().await;
        let otp = self.otp_sent_to(&shop.phone).await;
        let login = nobody.post("/api/auth/verify-otp").json(json!({"shop_code": shop.code, "otp": otp})).await.plain();
        let token = login["token"].as_str().unwrap().to_owned();
        TokoClient { client: self.client().with_token(&token), shop: shop.clone(), token }
    }

    /// A user who logs in with email and [`PASSWORD`].
    pub async fn log_in(&self, user: &User) -> AdminClient {
        let login = self.anonymous().post("/api/admin/login").json(json!({"email": user.email, "password": PASSWORD})).await.plain();
        let token = login["token"].as_str().unwrap().to_owned();
        AdminClient { client: self.client().with_token(&token), user: user.clone(), token }
    }

    /// A logged-in admin (`admin@pmo.demo`), without going through the login.
    pub async fn admin(&self) -> AdminClient {
        let user = self.user("admin@pmo.demo", "admin").await;
        let token = self.admin_session(&user).await;
        AdminClient { client: self.client().with_token(&token), user, token }
    }

    /// A logged-in super admin (`super@pmo.demo`), without going through the login.
    pub async fn super_admin(&self) -> SuperAdminClient {
        let user = self.user("super@pmo.demo", "super_admin").await;
        let token = self.admin_session(&user).await;
        SuperAdminClient { client: self.client().with_token(&token), user, token }
    }

    /// The token of a new session of a user.
    pub async fn admin_session(&self, user: &User) -> String {
        let now = self.clock.now();
        let minted = self.state.tokens.mint(Kind::Admin, user.id, now, now + Duration::days(90)).unwrap();
        sqlx::query(
            "INSERT INTO pmov2.admin_sessions (user_id, token_hash, ip_address, user_agent, last_activity, expires_at, created_at)
             VALUES ($1, $2, '127.0.0.1', 'test', $3, $4, $3)",
        )
        .bind(user.id)
        .bind(&self.state.keys.session_hash(&minted.jti)[..])
        .bind(now)
        .bind(now + Duration::hours(2))
        .execute(&self.db)
        .await
        .unwrap();
        minted.token
    }
}

impl NewSales<'_> {
    /// Not known to the old system.
    pub fn unmapped(mut self) -> Self {
        self.mapped = false;
        self
    }

    /// Led by this supervisor.
    pub fn led_by(mut self, spv: &Sales) -> Self {
        self.spv = Some(spv.id);
        self
    }

    /// A supervisor.
    pub fn spv(mut self) -> Self {
        self.jabatan = "spv";
        self
    }

    async fn make(self) -> Sales {
        let db = &self.app.db;
        let name = format!("Sales {}", self.code);
        let ref_salesman_id = if self.mapped {
            let id: i32 = sqlx::query_scalar("INSERT INTO data_part.tblsalesman (kd_salesman, nama) VALUES ($1, $2) RETURNING id")
                .bind(&self.code)
                .bind(&name)
                .fetch_one(db)
                .await
                .unwrap();
            Some(i64::from(id))
        } else {
            None
        };
        let id = sqlx::query_scalar(
            "INSERT INTO pmov2.sales (code, name, jabatan, spv_id, ref_salesman_id) VALUES ($1, $2, $3, $4, $5) RETURNING id",
        )
        .bind(&self.code)
        .bind(&name)
        .bind(self.jabatan)
        .bind(self.spv)
        .bind(ref_salesman_id)
        .fetch_one(db)
        .await
        .unwrap();
        Sales { id, code: self.code, name, ref_salesman_id }
    }
}

impl NewShop<'_> {
    /// Not known to the old system.
    pub fn unmapped(mut self) -> Self {
        self.mapped = false;
        self
    }

    pub fn inactive(mut self) -> Self {
        self.active = false;
        self
    }

    pub fn named(mut self, name: &str) -> Self {
        self.name = Some(name.to_owned());
        self
    }

    pub fn phone(mut self, phone: &str) -> Self {
        self.phone = Some(phone.to_owned());
        self
    }

    /// Visited by this sales person instead of one of its own.
    pub fn sales(mut self, sales: &Sales) -> Self {
        self.sales = Some(Some(sales.clone()));
        self
    }

    pub fn without_sales(mut self) -> Self {
        self.sales = Some(None);
        self
    }

    async fn make(self) -> Shop {
        let db = &self.app.db;
        let name = self.name.unwrap_or_else(|| format!("Toko {}", self.code));
        let digits: String = self.code.chars().filter(char::is_ascii_digit).collect();
        let phone = self.phone.unwrap_or_else(|| format!("6281200{:06}", digits.parse::<u32>().unwrap_or_default()));
        let sales = match self.sales {
            Some(sales) => sales,
            None => Some(self.app.sales(&format!("S-{}", self.code)).await),
        };
        let ref_toko_id = if self.mapped {
            let id: i32 = sqlx::query_scalar("INSERT INTO data_part.tbltoko (kd_toko, nm_toko) VALUES ($1, $2) RETURNING id")
                .bind(&self.code)
                .bind(&name)
                .fetch_one(db)
                .await
                .unwrap();
            Some(i64::from(id))
        } else {
            None
        };
        let id = sqlx::query_scalar(
            "INSERT INTO pmov2.shops (code, name, phone, address, city, province, sales_id, ref_toko_id, is_active)
             VALUES ($1, $2, $3, 'Jl. Raya 1', 'Bandung', 'Jawa Barat', $4, $5, $6) RETURNING id",
        )
        .bind(&self.code)
        .bind(&name)
        .bind(&phone)
        .bind(sales.as_ref().map(|sales| sales.id))
        .bind(ref_toko_id)
        .bind(self.active)
        .fetch_one(db)
        .await
        .unwrap();
        Shop { id, code: self.code, name, phone, sales, ref_toko_id }
    }
}

impl NewProduct<'_> {
    /// A category of the old system: `OIL`, `BRAKE`, …
    pub fn category(mut self, category: &str) -> Self {
        self.category = category.to_owned();
        self
    }

    /// So many available, here and in the old system.
    pub fn stock(mut self, available: i32) -> Self {
        self.stock = available;
        self
    }

    /// Not known to the old system.
    pub fn unmapped(mut self) -> Self {
        self.mapped = false;
        self
    }

    pub fn inactive(mut self) -> Self {
        self.active = false;
        self
    }

    async fn make(self) -> Product {
        let now = self.app.clock.now();
        let mut tx = self.app.db.begin().await.unwrap();
        let ref_part_id = if self.mapped {
            let id: i32 = sqlx::query_scalar(
                "INSERT INTO data_part.tblpart_id (kd_part, nm_part, het, min_stok, fk_detail_sub_kelompok_part, part_active)
                 VALUES ($1, $2, $3, 0, $4, $5) RETURNING id",
            )
            .bind(&self.code)
            .bind(&self.name)
            .bind(self.price)
            .bind(&self.category)
            .bind(self.active)
            .fetch_one(&mut *tx)
            .await
            .unwrap();
            let today = now.with_timezone(&Jakarta);
            sqlx::query(
                "INSERT INTO data_part.tblstock_part_id (fk_part, qty_on_hand, qty_booking, bulan, tahun) VALUES ($1, $2, 0, $3, $4)",
            )
            .bind(id)
            .bind(self.stock)
            .bind(today.month() as i32)
            .bind(today.year())
            .execute(&mut *tx)
            .await
            .unwrap();
            Some(i64::from(id))
        } else {
            None
        };
        sqlx::query("INSERT INTO pmov2.categories (code, name) VALUES ($1, $1) ON CONFLICT DO NOTHING")
            .bind(&self.category)
            .execute(&mut *tx)
            .await
            .unwrap();
        let id: i64 = sqlx::query_scalar(
            "INSERT INTO pmov2.products (code, name, category, price, ref_part_id, is_active) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
        )
        .bind(&self.code)
        .bind(&self.name)
        .bind(&self.category)
        .bind(self.price)
        .bind(ref_part_id)
        .bind(self.active)
        .fetch_one(&mut *tx)
        .await
        .unwrap();
        sqlx::query("INSERT INTO pmov2.product_stocks (product_id, available, synced_at) VALUES ($1, $2, $3)")
            .bind(id)
            .bind(self.stock)
            .bind(now)
            .execute(&mut *tx)
            .await
            .unwrap();
        self.app.commit_catalogue(tx).await;
        Product { id, code: self.code, name: self.name, price: self.price, ref_part_id }
    }
}

macro_rules! made_by_await {
    ($( $new:ident => $made:ident; )*) => { $(
        impl<'a> IntoFuture for $new<'a> {
            type Output = $made;
            type IntoFuture = Pin<Box<dyn Future<Output = $made> + Send + 'a>>;

            fn into_future(self) -> Self::IntoFuture {
                Box::pin(self.make())
            }
        }
    )* };
}

made_by_await! {
    NewSales => Sales;
    NewShop => Shop;
    NewProduct => Product;
}
