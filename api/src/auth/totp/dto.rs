//! The second factor on the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

/// Where an admin stands with the second factor.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TotpState {
    /// Whether logging in asks for a code.
    pub is_on: bool,
    /// Whether every admin must have one (a setting). While one that is required is off, everything but setting it up is
    /// refused with 403 `totp_setup_required`.
    pub is_required: bool,
    /// Recovery codes that have not been used.
    #[schema(example = 10)]
    pub recovery_codes_left: i64,
}

/// Proof that it is still the admin who sits there.
#[derive(Deserialize, ToSchema, Validate)]
pub struct SetUpTotpIn {
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, format = Password)]
    pub current_password: String,
}

/// For the authenticator app. Shown once, and of use only after it has been confirmed by a code.
#[derive(Serialize, ToSchema)]
pub struct TotpSetupOut {
    /// For typing it in: base32.
    #[schema(example = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    pub secret: String,
    /// What the QR code says.
    #[schema(example = "otpauth://totp/PMO%20V2:admin%40pmo.demo?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=PMO%20V2")]
    pub otpauth_url: String,
    /// The QR code as an SVG document.
    #[schema(example = "<?xml version=\"1.0\" standalone=\"yes\"?><svg …")]
    pub qr_svg: String,
}

#[derive(Deserialize, ToSchema, Validate)]
pub struct ConfirmTotpIn {
    /// What the app shows now: six digits.
    #[validate(length(min = 6, max = 20))]
    #[schema(example = "123456", min_length = 6, max_length = 20)]
    pub totp_code: String,
}

/// Password and second factor, for what takes the second factor away.
#[derive(Deserialize, ToSchema, Validate)]
pub struct BothFactorsIn {
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, format = Password)]
    pub current_password: String,
    /// What the app shows now, or a recovery code.
    #[validate(length(min = 6, max = 20))]
    #[schema(example = "123456", min_length = 6, max_length = 20)]
    pub totp_code: String,
}

/// Each logs in once when the phone is lost. Shown once.
#[derive(Serialize, ToSchema)]
pub struct RecoveryCodesOut {
    #[schema(example = json!(["7kq2m-x9pd4", "w3hve-82ncr"]))]
    pub recovery_codes: Vec<String>,
}
