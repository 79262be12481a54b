//! Lines that order nothing: greetings, headings, dates, addresses, sums, notices of the app.

use super::codes::is_code;
use super::words::{self, is_one_of};

/// Why a line orders nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ignored {
    /// Only signs or emoji.
    NoWords,
    /// Greetings, thanks, requests.
    Greeting,
    /// The title of a list.
    Heading,
    /// The titles of a table's columns.
    ColumnTitles,
    /// A sum, tax, a discount.
    Total,
    Date,
    /// A shop's name, an address, a phone number.
    Contact,
    Link,
    /// What the chat app says itself.
    Notice,
    /// The quantity of the line before.
    QuantityAbove,
    /// A row of a table whose quantity was left empty.
    NoQuantity,
}

impl Ignored {
    /// For the person.
    pub fn message(self) -> &'static str {
        match self {
            Self::NoWords => "Tidak ada tulisan di baris ini.",
            Self::Greeting => "Sapaan atau keterangan, bukan barang.",
            Self::Heading => "Judul daftar.",
            Self::ColumnTitles => "Judul kolom.",
            Self::Total => "Baris total, tidak dipesan.",
            Self::Date => "Tanggal.",
            Self::Contact => "Nama, alamat, atau nomor telepon.",
            Self::Link => "Tautan.",
            Self::Notice => "Pesan otomatis aplikasi chat.",
            Self::QuantityAbove => "Jumlah untuk baris di atasnya.",
            Self::NoQuantity => "Kolom jumlah kosong, tidak dipesan.",
        }
    }
}

const NOTICES: &[&str] = &[
    "media tidak disertakan",
    "media omitted",
    "gambar tidak disertakan",
    "image omitted",
    "stiker tidak disertakan",
    "sticker omitted",
    "audio tidak disertakan",
    "audio omitted",
    "video tidak disertakan",
    "video omitted",
    "dokumen tidak disertakan",
    "document omitted",
    "pesan ini dihapus",
    "pesan ini telah dihapus",
    "anda menghapus pesan ini",
    "this message was deleted",
    "you deleted this message",
    "terenkripsi secara end to end",
    "end to end encrypted",
    "panggilan suara tak terjawab",
    "missed voice call",
    "pesan ini diedit",
];

const CALENDAR: &str = "senin selasa rabu kamis jumat jum'at sabtu minggu tgl tanggal jam pukul januari jan februari feb pebruari maret mar \
    april apr mei juni jun juli jul agustus agt agu september sep sept oktober okt november nov nopember desember des wib \
    wita wit";

const TOTALS: &str = "total totalnya subtotal grandtotal ppn pajak ongkir ongkos dp";

const CONTACTS: &str = "toko bengkel alamat almt jl jln jalan hp telp tlp tlpn telepon nama nm attn kepada kpd yth dari pengirim penerima \
    ekspedisi expedisi cv ud pt nb note catatan cat ket keterangan a/n an up kab kec desa rt kota telpon wa";

/// Small words, letters and digits only, except the stroke of `a/n` and `22/11`.
fn words_of(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '/' | '\''))
        .map(|word| word.trim_matches(['/', '\'']).to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Why this text orders nothing, if it doesn't.
pub(super) fn ignored(text: &str) -> Option<Ignored> {
    let words = words_of(text);
    let Some(first) = words.first().map(String::as_str) else { return Some(Ignored::NoWords) };
    let is_number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let has_code = text
        .split_whitespace()
        .map(|chunk| chunk.trim_matches([',', ';', ':', '.', '(', ')']))
        .any(|chunk| is_code(chunk) && !is_phone(chunk));
    let lower = text.to_lowercase();
    if ["http://", "https://", "www.", "wa.me/"].iter().any(|link| lower.contains(link)) {
        return Some(Ignored::Link);
    }
    let plain = words.join(" ");
    let is_forwarded = ["diteruskan", "forwarded", "diteruskan berkali kali"].contains(&plain.as_str());
    if is_forwarded || NOTICES.iter().any(|notice| plain.contains(notice)) {
        return Some(Ignored::Notice);
    }
    if words.len() >= 2 && is_titles(&words) {
        return Some(Ignored::ColumnTitles);
    }
    if is_phone(text) {
        return Some(Ignored::Contact);
    }
    let in_calendar = |word: &String| is_one_of(CALENDAR, word.as_str());
    let is_date = |word: &str| word.contains('/') && word.len() >= 8 && word.split('/').count() == 3 && word.split('/').all(is_number);
    if words.iter().any(|word| in_calendar(word) || is_date(word) || is_dashed_date(text))
        && words.iter().all(|word| in_calendar(word) || is_number(word) || is_date(word) || words::is_talk(word))
    {
        return Some(Ignored::Date);
    }
    if is_one_of("rek norek rekening bca bri bni mandiri", first) {
        return Some(Ignored::Contact);
    }
    if has_code {
        return None;
    }
    let is_counted = |word: &String| ["item", "items", "macam", "jenis", "barang", "total", "semua", "semuanya"].contains(&word.as_str());
    let is_said =
        |word: &String| is_number(word) || words::unit(word).is_some() || words::is_talk(word) || word == "rp" || is_counted(word);
    let is_sum = is_one_of(TOTALS, first) || (["sub", "grand"].contains(&first) && words.get(1).is_some_and(|word| word == "total"));
    let is_count = words::announces_quantity(first) && words.iter().any(is_counted) && words[1..].iter().all(is_said);
    if is_sum || is_count {
        return Some(Ignored::Total);
    }
    if words.iter().all(|word| words::is_talk(word)) {
        return Some(Ignored::Greeting);
    }
    if is_one_of(CONTACTS, first)
        || (words::is_talk(first) && words.get(1).is_some_and(|word| ["toko", "bengkel"].contains(&word.as_str())))
    {
        return Some(Ignored::Contact);
    }
    if words.iter().all(|word| words::is_about_motorcycles(word)) {
        return Some(Ignored::Heading);
    }
    let has_letters = words.iter().any(|word| word.chars().any(char::is_alphabetic));
    (text.trim_end().ends_with(':') && has_letters).then_some(Ignored::Heading)
}

/// Titles of columns one after the other, each of one or two words.
fn is_titles(words: &[String]) -> bool {
    let mut at = 0;
    let mut titles = Vec::new();
    while at < words.len() {
        let pair = words.get(at + 1).map(|next| format!("{} {next}", words[at]));
        if let Some(column) = pair.and_then(|pair| words::column(&pair)) {
            titles.push(column);
            at += 2;
        } else if let Some(column) = words::column(&words[at]) {
            titles.push(column);
            at += 1;
        } else {
            return false;
        }
    }
    titles.len() >= 2 && titles.iter().any(|column| matches!(column, words::Column::Code | words::Column::Name))
}

fn is_dashed_date(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split(['-', '.']).collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.trim().len()).collect();
    parts.iter().all(|part| part.trim().bytes().all(|b| b.is_ascii_digit())) && matches!(lengths.as_slice(), [1 | 2, 1 | 2, 2 | 4])
}

/// `0812-3456-7890`, `+62 812 3456 7890 (Budi)`: no part number of digits begins so.
fn is_phone(text: &str) -> bool {
    let trimmed = text.trim();
    let digits: String =
        trimmed.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '.')).filter(char::is_ascii_digit).collect();
    (trimmed.starts_with("+62") || trimmed.starts_with("62 8") || digits.starts_with("628") || digits.starts_with("08"))
        && (10..=14).contains(&digits.len())
        && trimmed
            .split_whitespace()
            .next()
            .is_some_and(|first| first.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-' | b'.')))
}
