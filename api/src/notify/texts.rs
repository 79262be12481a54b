//! What messages say: the WhatsApp texts of the plan, word for word, and the emails.

use chrono::Duration;

use super::SECRET;
use crate::platform::money::Money;

/// To the shop: its login code, as a placeholder.
pub fn otp(ttl: Duration) -> String {
    format!("Kode OTP Anda: {SECRET}. Berlaku {}.", span(ttl))
}

/// To the admins: an order has come in.
pub fn order_created(shop_name: &str, order_number: &str, grand_total: Money) -> String {
    format!("Order baru dari {shop_name}.\nOrder: {order_number}\nTotal: {}\nSilakan cek admin panel.", grand_total.display_id())
}

/// To the shop: its order went on to the old system.
pub fn order_approved(order_number: &str, so_number: &str) -> String {
    format!("Order {order_number} telah disetujui.\nNo SO: {so_number}\nTerima kasih!")
}

/// To the shop: its order will not be delivered.
pub fn order_rejected(order_number: &str, reason: &str) -> String {
    let reason = reason.trim();
    // The plan's sentence ends with a full stop; the admin may have written it or not.
    let stop = if reason.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("Order {order_number} ditolak.\nAlasan: {reason}{stop}\nSilakan hubungi admin.")
}

/// To the shop: the dealer confirmed in the old system what an admin had approved.
pub fn order_confirmed(order_number: &str, so_number: &str) -> String {
    format!("Order {order_number} (No SO: {so_number}) sudah dikonfirmasi dealer dan sedang disiapkan.\nTerima kasih!")
}

/// To the shop: pieces of its order that have left, of those it ordered.
pub fn order_delivered(order_number: &str, delivered: i64, ordered: i64) -> String {
    if delivered >= ordered {
        format!("Semua barang order {order_number} sudah dikirim ({ordered} pcs).\nTerima kasih!")
    } else {
        format!("Barang order {order_number} sudah dikirim {delivered} dari {ordered} pcs.\nSisa {} pcs menyusul.", ordered - delivered)
    }
}

pub const TEST_SUBJECT: &str = "Pesan uji dari PMO";
/// To whom an admin says.
pub const TEST: &str = "Ini pesan uji dari PMO. Bila Anda menerimanya, pengiriman pesan berjalan baik.";

pub const PASSWORD_RESET_SUBJECT: &str = "Atur ulang kata sandi PMO";

/// To an admin, by email: the link, as a placeholder.
pub fn password_reset(name: &str, ttl: Duration) -> String {
    format!(
        "Halo {name},\n\nKami menerima permintaan untuk mengatur ulang kata sandi akun PMO Anda. Buka tautan ini untuk membuat kata \
         sandi baru:\n\n{SECRET}\n\nTautan berlaku {} dan hanya dapat dipakai satu kali. Abaikan email ini bila Anda tidak memintanya; kata \
         sandi Anda tidak berubah.",
        span(ttl)
    )
}

/// `5 menit`, `1 jam`; what is no whole number of minutes is told in seconds.
fn span(ttl: Duration) -> String {
    match ttl.num_seconds() {
        seconds if seconds % 3_600 == 0 => format!("{} jam", seconds / 3_600),
        seconds if seconds % 60 == 0 => format!("{} menit", seconds / 60),
        seconds => format!("{seconds} detik"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_texts_are_the_plans() {
        assert_eq!(otp(Duration::minutes(5)).replace(SECRET, "123456"), "Kode OTP Anda: 123456. Berlaku 5 menit.");
        assert_eq!(
            order_created("Toko Jaya Motor", "ORD-2025-000001", Money::rupiah(5_000_000)),
            "Order baru dari Toko Jaya Motor.\nOrder: ORD-2025-000001\nTotal: Rp 5.000.000\nSilakan cek admin panel."
        );
        assert_eq!(
            order_approved("ORD-2025-000001", "2025/000123/POD-PD"),
            "Order ORD-2025-000001 telah disetujui.\nNo SO: 2025/000123/POD-PD\nTerima kasih!"
        );
        for reason in ["Stock tidak tersedia", "Stock tidak tersedia.", " Stock tidak tersedia. "] {
            assert_eq!(
                order_rejected("ORD-2025-000001", reason),
                "Order ORD-2025-000001 ditolak.\nAlasan: Stock tidak tersedia.\nSilakan hubungi admin."
            );
        }
    }

    #[test]
    fn the_validity_is_the_configured_one() {
        assert_eq!(otp(Duration::seconds(90)), "Kode OTP Anda: {secret}. Berlaku 90 detik.");
        assert_eq!(otp(Duration::seconds(600)), "Kode OTP Anda: {secret}. Berlaku 10 menit.");
        assert!(password_reset("Ibu Sari", Duration::hours(1)).contains("Tautan berlaku 1 jam dan"));
    }
}
