//! The one error type of the API and the one closed table of its codes.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;
use utoipa::ToSchema;

use crate::platform::db;

pub type ApiResult<T> = Result<T, ApiError>;

macro_rules! error_codes {
    ($( $(#[$doc:meta])* $name:ident = $code:literal, $status:literal, $title_id:literal / $title_en:literal, $detail_id:literal / $detail_en:literal; )*) => {
        /// Stable, machine-readable reasons. Closed: a new reason is a new row here, and the document lists them all.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ErrorCode { $( $(#[$doc])* $name, )* }

        impl ErrorCode {
            pub const ALL: &[Self] = &[ $( Self::$name, )* ];

            pub fn as_str(self) -> &'static str {
                match self { $( Self::$name => $code, )* }
            }

            /// The HTTP status that always goes with the code.
            pub fn status(self) -> u16 {
                match self { $( Self::$name => $status, )* }
            }

            pub fn title(self, language: Language) -> &'static str {
                match (self, language) {
                    $( (Self::$name, Language::Indonesian) => $title_id, (Self::$name, Language::English) => $title_en, )*
                }
            }

            /// What the person reads when the error has no detail of its own.
            pub fn detail(self, language: Language) -> &'static str {
                match (self, language) {
                    $( (Self::$name, Language::Indonesian) => $detail_id, (Self::$name, Language::English) => $detail_en, )*
                }
            }
        }
    };
}

error_codes! {
    MalformedRequest = "malformed_request", 400, "Permintaan tidak terbaca" / "Malformed request",
        "Isi permintaan tidak dapat dibaca. Periksa bentuk dan jenis datanya." / "The request could not be read. Check its form and types.";
    Unauthenticated = "unauthenticated", 401, "Belum masuk" / "Not logged in",
        "Silakan masuk terlebih dahulu." / "Please log in first.";
    SessionEnded = "session_ended", 401, "Sesi berakhir" / "Session ended",
        "Sesi Anda sudah berakhir. Silakan masuk kembali." / "Your session has ended. Please log in again.";
    OtpInvalid = "otp_invalid", 401, "Kode OTP salah" / "Wrong code",
        "Kode OTP salah atau sudah tidak berlaku. Periksa kembali atau minta kode baru." / "The code is wrong or no longer valid. Check it or request a new one.";
    CredentialsInvalid = "credentials_invalid", 401, "Gagal masuk" / "Login failed",
        "Email atau kata sandi salah." / "The email or the password is wrong.";
    TotpRequired = "totp_required", 401, "Kode kedua diperlukan" / "Second factor required",
        "Masukkan kode dari aplikasi autentikator Anda, atau satu kode pemulihan." / "Enter the code of your authenticator app, or a recovery code.";
    TotpInvalid = "totp_invalid", 401, "Kode kedua salah" / "Wrong second factor",
        "Kode autentikator atau kode pemulihan salah atau sudah terpakai." / "The authenticator or recovery code is wrong or already used.";
    TotpSetupRequired = "totp_setup_required", 403, "Autentikator wajib dipasang" / "Authenticator required",
        "Akun Anda wajib memakai autentikator. Pasang dahulu untuk melanjutkan." / "Your account must use an authenticator. Set it up to go on.";
    TotpAlreadyOn = "totp_already_on", 409, "Autentikator sudah aktif" / "Authenticator already on",
        "Autentikator sudah aktif. Nonaktifkan dahulu untuk memasang yang lain." / "The authenticator is already on. Turn it off first to set up another one.";
    TotpNotSetUp = "totp_not_set_up", 409, "Autentikator belum dipasang" / "Authenticator not set up",
        "Autentikator belum dipasang pada akun ini." / "No authenticator has been set up for this account.";
    Forbidden = "forbidden", 403, "Tidak diizinkan" / "Forbidden",
        "Anda tidak memiliki hak untuk tindakan ini." / "You may not do this.";
    CrossSiteRequest = "cross_site_request", 403, "Permintaan dari situs lain" / "Cross-site request",
        "Permintaan ini tidak berasal dari aplikasi kami, sehingga ditolak." / "This request does not come from our own pages and was refused.";
    NotFound = "not_found", 404, "Tidak ditemukan" / "Not found",
        "Yang Anda cari tidak ada." / "There is nothing here.";
    MethodNotAllowed = "method_not_allowed", 405, "Metode tidak didukung" / "Method not allowed",
        "Alamat ini ada, tetapi tidak menerima metode tersebut." / "This address exists but does not take this method.";
    NotAcceptable = "not_acceptable", 406, "Format tidak tersedia" / "Not acceptable",
        "Jawaban hanya tersedia sebagai JSON." / "Answers are JSON only.";
    RequestTimeout = "request_timeout", 408, "Permintaan terlalu lambat" / "Request timeout",
        "Permintaan tidak selesai diterima. Silakan coba lagi." / "The request did not arrive in time. Please try again.";
    PriceChanged = "price_changed", 409, "Harga berubah" / "Prices changed",
        "Ada perubahan pada keranjang sejak terakhir Anda lihat. Periksa jumlah yang baru lalu setujui." / "The cart has changed since you saw it. Check the new figures and confirm.";
    OrderTransition = "order_transition_not_allowed", 409, "Status pesanan sudah berubah" / "Order status has changed",
        "Tindakan ini tidak dapat dilakukan pada status pesanan sekarang." / "This cannot be done in the order's present status.";
    EditConflict = "edit_conflict", 409, "Sudah diubah orang lain" / "Changed by somebody else",
        "Data ini sudah diubah sejak Anda membukanya. Periksa nilai yang sekarang lalu simpan kembali." / "This has changed since you opened it. Check the present values and save again.";
    InUse = "in_use", 409, "Masih dipakai" / "Still in use",
        "Data ini masih dipakai sehingga tidak dapat dihapus. Nonaktifkan saja." / "This is referenced elsewhere and can't be deleted. Deactivate it instead.";
    LastSuperAdmin = "last_super_admin", 409, "Super admin terakhir" / "Last super admin",
        "Harus selalu ada satu super admin aktif, dan Anda tidak dapat mencabut hak sendiri." / "There must always be an active super admin, and you can't take your own rights away.";
    ShopInactive = "shop_inactive", 409, "Toko tidak aktif" / "Shop is not active",
        "Toko ini tidak aktif. Aktifkan dahulu." / "This shop is not active. Activate it first.";
    MessageNotResendable = "message_not_resendable", 409, "Pesan tidak dapat dikirim ulang" / "Message can't be resent",
        "Pesan ini memuat kode rahasia atau masih dalam antrean, sehingga tidak dapat dikirim ulang." / "This message holds a secret or is still queued and can't be resent.";
    OutOfStock = "out_of_stock", 409, "Stok tidak cukup" / "Out of stock",
        "Stok beberapa barang tidak mencukupi." / "There is not enough stock of some products.";
    ImportOutdated = "import_outdated", 409, "Data sudah berubah" / "Data has changed",
        "Data sudah berubah sejak berkas ini diperiksa. Periksa ulang, lalu simpan. Belum ada data yang diubah." / "Something has changed since this file was checked. Check it again. Nothing has been changed.";
    ImportNotReady = "import_not_ready", 409, "Impor belum siap" / "Import is not ready",
        "Impor ini belum selesai diperiksa, sudah disimpan, dibatalkan, atau kedaluwarsa." / "This import is not checked yet, or was taken over, cancelled, or has expired.";
    IdempotencyInProgress = "idempotency_in_progress", 409, "Masih diproses" / "Still running",
        "Permintaan yang sama masih diproses. Tunggu sebentar." / "The same request is still running. Wait a moment.";
    BodyTooLarge = "body_too_large", 413, "Data terlalu besar" / "Body too large",
        "Data yang dikirim terlalu besar." / "The request body is too large.";
    UriTooLong = "uri_too_long", 414, "Alamat terlalu panjang" / "URI too long",
        "Alamat permintaan terlalu panjang." / "The request URI is too long.";
    UnsupportedMediaType = "unsupported_media_type", 415, "Jenis data tidak didukung" / "Unsupported media type",
        "Kirim data sebagai application/json." / "Send the body as application/json.";
    ValidationFailed = "validation_failed", 422, "Data tidak valid" / "Invalid data",
        "Ada isian yang belum benar." / "Some fields are not right.";
    CartEmpty = "cart_empty", 422, "Keranjang kosong" / "Cart is empty",
        "Keranjang kosong. Tambahkan barang terlebih dahulu." / "The cart is empty. Add products first.";
    CartFull = "cart_full", 422, "Keranjang penuh" / "Cart is full",
        "Keranjang sudah mencapai jumlah baris terbanyak. Selesaikan pesanan ini dahulu." / "The cart has as many lines as it can take. Check out first.";
    ProductNotOrderable = "product_not_orderable", 422, "Barang tidak dapat dipesan" / "Product can't be ordered",
        "Barang tidak ada atau sedang tidak dijual." / "The product does not exist or is not for sale.";
    MappingMissing = "mapping_missing", 422, "Data sistem lama belum lengkap" / "Mapping missing",
        "Pesanan belum dapat dikirim ke sistem lama karena ada data yang belum dipetakan." / "The order can't be handed to the old system: mappings are missing.";
    ImportHasErrors = "import_has_errors", 422, "Impor masih memuat kesalahan" / "Import has errors",
        "Perbaiki semua baris yang salah, lalu unggah kembali. Belum ada data yang diubah." / "Correct every bad row and upload again. Nothing has been changed.";
    ResetLinkInvalid = "reset_link_invalid", 422, "Tautan tidak berlaku" / "Link not valid",
        "Tautan atur ulang kata sandi salah, sudah terpakai, atau kedaluwarsa. Minta tautan baru." / "The reset link is wrong, used or expired. Request a new one.";
    FileUnreadable = "file_unreadable", 422, "Berkas tidak terbaca" / "Unreadable file",
        "Berkas ini tidak dapat dibaca. Periksa jenis dan isinya." / "The file can't be read. Check its type and content.";
    IdempotencyKeyReused = "idempotency_key_reused", 422, "Idempotency-Key sudah dipakai" / "Idempotency-Key reused",
        "Idempotency-Key ini sudah dipakai untuk permintaan lain." / "This Idempotency-Key was used for another request.";
    RateLimited = "rate_limited", 429, "Terlalu banyak permintaan" / "Too many requests",
        "Terlalu banyak permintaan. Tunggu sebentar lalu coba lagi." / "Too many requests. Wait a moment and try again.";
    OtpBlocked = "otp_blocked", 429, "Diblokir sementara" / "Blocked for a while",
        "Terlalu banyak kode salah. Coba lagi beberapa menit lagi." / "Too many wrong codes. Try again in some minutes.";
    Internal = "internal_error", 500, "Terjadi kesalahan" / "Internal error",
        "Terjadi kesalahan pada sistem. Silakan coba lagi; bila berulang, sebutkan nomor permintaan ini." / "Something went wrong. Please try again; if it keeps happening, tell us the request id.";
    Unavailable = "service_unavailable", 503, "Sistem sedang sibuk" / "Service unavailable",
        "Sistem sedang sibuk atau belum siap. Silakan coba lagi sebentar lagi." / "The service is busy or not ready. Please try again shortly.";
}

/// The two languages in which the API speaks to people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    Indonesian,
    English,
}

impl Language {
    /// Indonesian unless `Accept-Language` prefers English.
    pub fn from_accept_language(header: Option<&str>) -> Self {
        let mut best = (0.0_f32, Self::Indonesian);
        for range in header.unwrap_or_default().split(',') {
            let (tag, q) = range.split_once(';').unwrap_or((range, ""));
            let weight = q.trim().strip_prefix("q=").map_or(1.0, |q| q.trim().parse().unwrap_or(0.0));
            let language = match tag.trim().get(..2).map(str::to_ascii_lowercase).as_deref() {
                Some("en") => Self::English,
                Some("id") => Self::Indonesian,
                _ => continue,
            };
            if weight > best.0 {
                best = (weight, language);
            }
        }
        best.1
    }
}

/// What is wrong with one field of the input. Never carries the rejected value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldError {
    /// Where: `qty`, `items[3].product_id`, `header:Idempotency-Key`.
    #[schema(example = "qty")]
    pub field: String,
    /// Why, for machines: `required`, `range`, `length`, `wrong_type`, `unknown`, …
    #[schema(example = "range")]
    pub code: String,
    /// Why, for people.
    #[schema(example = "Isi dengan angka 1 sampai 9999.")]
    pub message: String,
}

impl FieldError {
    pub fn new(field: impl Into<String>, code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: field.into(), code: code.into(), message: message.into() }
    }
}

/// An answer that is not a success. Rendered in one place, [`super::problem`].
#[derive(Debug)]
pub struct ApiError {
    pub code: ErrorCode,
    /// Replaces the code's own sentence; Indonesian.
    pub detail: Option<String>,
    pub errors: Vec<FieldError>,
    /// Extra member `data` of the problem, e.g. the cart with its new figures.
    pub data: Option<serde_json::Value>,
    /// Seconds until it makes sense to try again.
    pub retry_after: Option<u64>,
    /// Logged once with the request id, never sent.
    pub cause: Option<anyhow::Error>,
}

impl ApiError {
    pub fn new(code: ErrorCode) -> Self {
        Self { code, detail: None, errors: Vec::new(), data: None, retry_after: None, cause: None }
    }

    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    pub fn errors(mut self, errors: Vec<FieldError>) -> Self {
        self.errors = errors;
        self
    }

    pub fn data(mut self, data: impl Serialize) -> Self {
        self.data = serde_json::to_value(data).ok();
        self
    }

    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    pub fn cause(mut self, cause: impl Into<anyhow::Error>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// What the person reads.
    pub fn detail_in(&self, language: Language) -> &str {
        match (language, &self.detail) {
            (Language::Indonesian, Some(own)) => own,
            _ => self.code.detail(language),
        }
    }

    pub fn not_found() -> Self {
        Self::new(ErrorCode::NotFound)
    }

    /// Bad input in a single field.
    pub fn invalid(field: &str, code: &str, message: &str) -> Self {
        Self::new(ErrorCode::ValidationFailed).errors(vec![FieldError::new(field, code, message)])
    }

    pub fn internal(cause: impl Into<anyhow::Error>) -> Self {
        Self::new(ErrorCode::Internal).cause(cause)
    }

    /// The error of work that several requests waited for, for one of them.
    pub fn shared(error: Arc<Self>) -> Self {
        Arc::try_unwrap(error).unwrap_or_else(|error| {
            let copy = Self::new(error.code).cause(anyhow::anyhow!("{error}"));
            Self { retry_after: error.retry_after, ..copy }
        })
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.cause {
            Some(cause) => write!(f, "{}: {cause:#}", self.code.as_str()),
            None => f.write_str(self.code.as_str()),
        }
    }
}

impl std::error::Error for ApiError {}

impl From<ErrorCode> for ApiError {
    fn from(code: ErrorCode) -> Self {
        Self::new(code)
    }
}

impl From<sqlx::Error> for ApiError {
    /// A database that can't be reached or is too busy is a 503 that asks to come back; everything else is our fault.
    fn from(error: sqlx::Error) -> Self {
        if db::is_away(&error) { Self::new(ErrorCode::Unavailable).retry_after(2).cause(error) } else { Self::internal(error) }
    }
}

impl actix_web::ResponseError for ApiError {
    fn status_code(&self) -> actix_web::http::StatusCode {
        actix_web::http::StatusCode::from_u16(self.code.status()).unwrap_or(actix_web::http::StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// Only the status: the body is written by [`super::problem`], which knows the request.
    fn error_response(&self) -> actix_web::HttpResponse {
        actix_web::HttpResponse::new(self.status_code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_statuses_are_errors() {
        let mut seen = std::collections::HashSet::new();
        for code in ErrorCode::ALL {
            assert!(seen.insert(code.as_str()), "{code:?} twice");
            assert!((400..600).contains(&code.status()));
        }
    }

    #[test]
    fn speaks_indonesian_unless_english_is_preferred() {
        for (header, language) in [
            (None, Language::Indonesian),
            (Some("id-ID,id;q=0.9,en;q=0.8"), Language::Indonesian),
            (Some("en-US,en;q=0.9"), Language::English),
            (Some("fr, en;q=0.5, id;q=0.2"), Language::English),
            (Some("de"), Language::Indonesian),
            (Some(";;,,q="), Language::Indonesian),
        ] {
            assert_eq!(Language::from_accept_language(header), language, "{header:?}");
        }
    }
}
