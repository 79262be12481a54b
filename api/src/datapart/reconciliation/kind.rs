//! The kinds of differences there are, and what to do about each.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type, ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum DifferenceKind {
    /// An order was handed over, and its sales order is not there. `pmo` is its number.
    SalesOrderMissing,
    /// Another sales order names the order. `pmo` and `data_part` are the numbers of the right one and of the other.
    SalesOrderDouble,
    /// A sales order names an order that PMO does not have. `data_part` is its number.
    SalesOrderUnknown,
    /// A sales order names an order that was not handed over. `pmo` is the order's status, `data_part` the sales order's number.
    SalesOrderUnexpected,
    /// The sales order's number is not the one PMO knows: `pmo`, `data_part`.
    NumberDiffers,
    /// The totals differ: `pmo`, `data_part`, in Rupiah.
    TotalDiffers,
    /// Parts of the order are not in the sales order: `lines`.
    LineMissing,
    /// Parts are in the sales order that were not ordered: `lines`.
    LineExtra,
    /// Other quantities than were ordered: `lines`.
    QuantityDiffers,
    /// Other prices than were agreed on: `lines`.
    PriceDiffers,
    /// One side refused what the other approved, or the old system cancelled it: `pmo` is a status of orders, `data_part` the old system's words.
    StatusDiffers,
    /// The old system knows a higher order number than PMO has counted to, so PMO would give it again: `pmo`, `data_part`; `subject.code` is the year.
    SerialBehind,
    /// An active shop points at one that the old system no longer has. `pmo` is the id it points at.
    ShopVanished,
    /// The same of an active sales person.
    SalesmanVanished,
    /// The same of a product that is for sale.
    PartVanished,
}

impl DifferenceKind {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::SalesOrderMissing => "sales_order_missing",
            Self::SalesOrderDouble => "sales_order_double",
            Self::SalesOrderUnknown => "sales_order_unknown",
            Self::SalesOrderUnexpected => "sales_order_unexpected",
            Self::NumberDiffers => "number_differs",
            Self::TotalDiffers => "total_differs",
            Self::LineMissing => "line_missing",
            Self::LineExtra => "line_extra",
            Self::QuantityDiffers => "quantity_differs",
            Self::PriceDiffers => "price_differs",
            Self::StatusDiffers => "status_differs",
            Self::SerialBehind => "serial_behind",
            Self::ShopVanished => "shop_vanished",
            Self::SalesmanVanished => "salesman_vanished",
            Self::PartVanished => "part_vanished",
        }
    }

    /// What is wrong, for people.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::SalesOrderMissing => "Sales order tidak ada di sistem lama",
            Self::SalesOrderDouble => "Pesanan mempunyai lebih dari satu sales order",
            Self::SalesOrderUnknown => "Sales order dari pesanan yang tidak dikenal PMO",
            Self::SalesOrderUnexpected => "Sales order dari pesanan yang tidak diserahkan",
            Self::NumberDiffers => "Nomor sales order berbeda",
            Self::TotalDiffers => "Total berbeda",
            Self::LineMissing => "Barang tidak ada di sales order",
            Self::LineExtra => "Barang yang tidak dipesan ada di sales order",
            Self::QuantityDiffers => "Jumlah barang berbeda",
            Self::PriceDiffers => "Harga berbeda",
            Self::StatusDiffers => "Keputusan berbeda",
            Self::SerialBehind => "Nomor pesanan akan terpakai dua kali",
            Self::ShopVanished => "Toko tidak ada lagi di sistem lama",
            Self::SalesmanVanished => "Sales tidak ada lagi di sistem lama",
            Self::PartVanished => "Barang tidak ada lagi di sistem lama",
        }
    }

    /// What to do about it, for people.
    pub(super) fn advice(self) -> &'static str {
        match self {
            Self::SalesOrderMissing => {
                "Tanyakan kepada pengelola sistem lama apakah sales order ini dihapus atau hilang karena pemulihan data. Bila barangnya masih \
                 harus dikirim, minta sales order dimasukkan kembali dengan id dan nomor yang sama."
            }
            Self::SalesOrderDouble => {
                "Batalkan sales order yang bukan milik PMO di sistem lama sebelum barangnya dikirim dua kali; yang sah adalah nomor yang dicatat PMO."
            }
            Self::SalesOrderUnknown => {
                "Biasanya PMO dipulihkan dari cadangan yang lebih lama daripada sales order ini. Tanyakan kepada toko: bila memang dipesan, biarkan \
                 dan beri catatan; bila tidak, batalkan di sistem lama."
            }
            Self::SalesOrderUnexpected => {
                "Menurut PMO pesanan ini menunggu, ditolak, atau dibatalkan. Batalkan sales order-nya di sistem lama; bila pesanan masih menunggu, \
                 lakukan itu sebelum menyetujuinya agar barang tidak dikirim dua kali."
            }
            Self::NumberDiffers => {
                "Kembalikan nomor sales order di sistem lama ke nomor yang dicatat PMO; toko mengenal pesanannya dengan nomor itu."
            }
            Self::TotalDiffers => {
                "Periksa sales order ini di sistem lama. Bila perubahannya disepakati dengan toko, beri catatan; bila tidak, kembalikan totalnya."
            }
            Self::LineMissing => {
                "Tambahkan barang ini ke sales order di sistem lama, atau beri catatan bila toko setuju barang ini tidak dikirim."
            }
            Self::LineExtra => "Hapus barang ini dari sales order di sistem lama, atau beri catatan bila toko memintanya.",
            Self::QuantityDiffers => {
                "Samakan jumlahnya di sistem lama dengan pesanan, atau beri catatan bila toko setuju dengan jumlah yang baru."
            }
            Self::PriceDiffers => {
                "Samakan harganya di sistem lama dengan harga saat toko memesan, atau beri catatan bila toko setuju dengan harga yang baru."
            }
            Self::StatusDiffers => {
                "Keputusan di sistem lama berubah setelah dibaca PMO, atau sales order dibatalkan di sana. Beri tahu toko, lalu samakan \
                 keputusannya di sistem lama atau beri catatan."
            }
            Self::SerialBehind => {
                "Biasanya PMO dipulihkan dari cadangan yang lebih lama. Hentikan pesanan baru dan minta pengelola server menaikkan hitungan nomor \
                 pesanan (OPERATING.md, bagian restore)."
            }
            Self::ShopVanished => {
                "Petakan toko ini ke toko yang ada di sistem lama, atau nonaktifkan; pesanannya tidak dapat diserahkan dengan benar."
            }
            Self::SalesmanVanished => "Petakan sales ini ke sales yang ada di sistem lama, atau pindahkan tokonya ke sales lain.",
            Self::PartVanished => {
                "Petakan barang ini ke barang yang ada di sistem lama, atau nonaktifkan; pesanan dengannya tidak dapat diserahkan dengan benar."
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_database_and_the_wire_use_the_same_words() {
        for kind in [DifferenceKind::SalesOrderMissing, DifferenceKind::SerialBehind, DifferenceKind::PartVanished] {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
    }
}
