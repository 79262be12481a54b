//! What people really send, and what it is read as.
//!
//! Read `06455-K59-A71 | PAD SET × 5` as part number, name, quantity; `-` as a line that orders nothing, `?` as one that
//! could have been meant, both with the reason.

mod lists;

use proptest::prelude::*;

use super::*;

fn show(line: &ParsedLine) -> String {
    let name = |wanted: &Wanted| [&wanted.code, &wanted.name].into_iter().flatten().cloned().collect::<Vec<_>>().join(" | ");
    match &line.meaning {
        Meaning::Item { wanted, qty, note } => {
            format!("{} × {qty}{}", name(wanted), if note.is_some() { " dus" } else { "" })
        }
        Meaning::Unclear { wanted, why } => format!("? {why:?} {}", wanted.as_ref().map(name).unwrap_or_default()).trim().to_owned(),
        Meaning::Ignored(why) => format!("- {why:?}"),
    }
}

fn read(text: &str) -> Vec<String> {
    parse(text).iter().map(show).collect()
}

/// One line each.
const LINES: &[(&str, &str)] = &[
    // Part numbers
    ("06455-K59-A71 5", "06455-K59-A71 × 5"),
    ("06455K59A71 5", "06455K59A71 × 5"),
    ("06455k59a71 5", "06455k59a71 × 5"),
    ("06455 K59 A71 5", "06455 K59 A71 × 5"),
    ("06455 K59 A71", "06455 K59 A71 × 1"),
    ("06455.K59.A71 = 5", "06455.K59.A71 × 5"),
    ("31500 KPH 881", "31500 KPH 881 × 1"),
    ("31500 KPH 881 4", "31500 KPH 881 × 4"),
    ("77200 K0J N00 ZA 1", "77200 K0J N00 ZA × 1"),
    ("77200-K0J-N00ZA 1", "77200-K0J-N00ZA × 1"),
    ("94301 20120 3", "94301 20120 × 3"),
    ("9430120120 3", "9430120120 × 3"),
    ("94301-20120 3", "94301-20120 × 3"),
    ("9430120120x3", "9430120120 × 3"),
    ("9430120120 x 3", "9430120120 × 3"),
    ("17210K16900 = 2 pcs", "17210K16900 × 2"),
    ("17210K16900=2", "17210K16900 × 2"),
    ("17210K16900:2", "17210K16900 × 2"),
    ("17210K16900 : 2", "17210K16900 × 2"),
    ("17210K16900,2", "17210K16900 × 2"),
    ("17210K16900;2", "17210K16900 × 2"),
    ("17210K16900 - 2", "17210K16900 × 2"),
    ("17210K16900-2", "17210K16900 × 2"),
    ("06455-K59-A71-5", "06455-K59-A71 × 5"),
    ("17210K16900 (2)", "17210K16900 × 2"),
    ("17210K16900(2)", "17210K16900 × 2"),
    ("17210K16900 x2", "17210K16900 × 2"),
    ("17210K16900x2", "17210K16900 × 2"),
    ("17210K16900*2", "17210K16900 × 2"),
    ("17210K16900 * 2", "17210K16900 × 2"),
    ("17210K16900 ×2", "17210K16900 × 2"),
    ("17210K16900 @2", "17210K16900 × 2"),
    ("17210K16900 → 2", "17210K16900 × 2"),
    ("17210K16900 >> 2", "17210K16900 × 2"),
    ("17210K16900 | 2", "17210K16900 × 2"),
    ("17210K16900 2pcs", "17210K16900 × 2"),
    ("17210K16900 qty 2", "17210K16900 × 2"),
    ("17210K16900 Qty: 2", "17210K16900 × 2"),
    ("17210K16900 qty2", "17210K16900 × 2"),
    ("17210K16900 dua", "17210K16900 × 2"),
    ("5 06455K59A71", "06455K59A71 × 5"),
    ("5x06455K59A71", "06455K59A71 × 5"),
    ("5 x 06455K59A71", "06455K59A71 × 5"),
    ("5 pcs 06455K59A71", "06455K59A71 × 5"),
    ("06455K59A71", "06455K59A71 × 1"),
    ("kode 06455K59A71 5", "06455K59A71 × 5"),
    ("Part no: 06455K59A71 qty: 5", "06455K59A71 × 5"),
    ("06455K59A71 kampas rem depan vario 150 5", "06455K59A71 | kampas rem depan vario 150 × 5"),
    ("06455K59A71 5 kampas rem depan vario 150", "06455K59A71 | kampas rem depan vario 150 × 5"),
    ("06455K59A71 PAD SET,FR BRAKE 5", "06455K59A71 | PAD SET FR BRAKE × 5"),
    ("06455K59A71 (kampas rem) 5 pcs", "06455K59A71 | kampas rem × 5"),
    ("busi beat 31919K25601 2", "31919K25601 | busi beat × 2"),
    ("7 06455K59A71 5", "06455K59A71 × 5"),
    ("1LB-E4450-00 2", "1LB-E4450-00 × 2"),
    ("082322MAK0LN9 24", "082322MAK0LN9 × 24"),
    ("08232-2MAK0-LN9 24", "08232-2MAK0-LN9 × 24"),
    ("08232 2MAK0 LN9 24", "08232 2MAK0 LN9 × 24"),
    ("131A3K3VB00 1", "131A3K3VB00 × 1"),
    ("K59A71 5", "K59A71 × 5"),
    ("06455-K59 5", "06455-K59 × 5"),
    // Names
    ("kampas rem depan beat 3", "kampas rem depan beat × 3"),
    ("Kampas Rem Depan Beat 3 Pcs", "Kampas Rem Depan Beat × 3"),
    ("kampas rem depan beat", "kampas rem depan beat × 1"),
    ("10 x oli mpx2", "oli mpx2 × 10"),
    ("10x oli mpx2", "oli mpx2 × 10"),
    ("10xoli mpx2", "oli mpx2 × 10"),
    ("10 oli mpx2", "oli mpx2 × 10"),
    ("oli mpx2 x 10", "oli mpx2 × 10"),
    ("oli mpx2 x10", "oli mpx2 × 10"),
    ("oli mpx2 10x", "oli mpx2 × 10"),
    ("oli mpx2 10 x", "oli mpx2 × 10"),
    ("oli mpx2*10", "oli mpx2 × 10"),
    ("oli mpx 2 10", "oli mpx 2 × 10"),
    ("oli mpx 2", "oli mpx 2 × 1"),
    ("oli mpx2 0,8L 12", "oli mpx2 0,8L × 12"),
    ("oli mpx2 0,8 liter 12 botol", "oli mpx2 0,8 liter × 12"),
    ("oli mpx2 800ml 12", "oli mpx2 800ml × 12"),
    ("oli mpx2 1 liter", "oli mpx2 1 liter × 1"),
    ("oli mpx2 10w-30 0.8L = 24 btl", "oli mpx2 10w-30 0.8L × 24"),
    ("- busi nmax 2bh", "busi nmax × 2"),
    ("• busi nmax 2 buah", "busi nmax × 2"),
    ("* busi nmax 2", "busi nmax × 2"),
    ("➡️ busi nmax 2", "busi nmax × 2"),
    ("✅ busi nmax 2", "busi nmax × 2"),
    ("*busi nmax* 2", "busi nmax × 2"),
    ("_busi nmax_ *2*", "busi nmax × 2"),
    ("[ ] busi nmax 2", "busi nmax × 2"),
    ("busi nmax\u{a0}2\u{a0}biji", "busi nmax × 2"),
    ("busi nmax ２", "busi nmax × 2"),
    ("1. 31500-KPH-881 : 4", "31500-KPH-881 × 4"),
    ("1.31500-KPH-881 4", "31500-KPH-881 × 4"),
    ("1) busi beat 2", "busi beat × 2"),
    ("2. busi beat", "busi beat × 1"),
    ("3.busi beat 2", "busi beat × 2"),
    ("(4) busi beat x 2", "busi beat × 2"),
    ("a. busi beat 2", "busi beat × 2"),
    ("1️⃣ busi beat 2", "busi beat × 2"),
    ("1. 5 busi beat", "busi beat × 5"),
    ("busi dua", "busi × 2"),
    ("dua busi", "busi × 2"),
    ("busi sepuluh biji", "busi × 10"),
    ("busi sebanyak 2", "busi × 2"),
    ("busi 2 (dua)", "busi × 2"),
    ("busi dua belas", "busi × 12"),
    ("sepasang spion beat", "spion beat × 1"),
    ("2 pasang spion beat", "spion beat × 2"),
    ("2 lusin busi beat", "busi beat × 24"),
    ("oli mpx2 2 dus", "oli mpx2 × 2 dus"),
    ("oli mpx2 1 box", "oli mpx2 × 1 dus"),
    ("gir set supra 2 set", "gir set supra × 2"),
    ("gir set supra 2", "gir set supra × 2"),
    ("1 set gir supra", "gir supra × 1"),
    ("busi beat 2 psg", "busi beat × 2"),
    ("kampas kopling jml: 3", "kampas kopling × 3"),
    ("kampas kopling jumlah 3 pcs", "kampas kopling × 3"),
    ("kampas kopling ... 3", "kampas kopling × 3"),
    ("kampas kopling ---> 3", "kampas kopling × 3"),
    ("busi cpr9 2", "busi cpr9 × 2"),
    ("busi cpr 9 2", "busi cpr 9 × 2"),
    ("busi (NGK) 4", "busi NGK × 4"),
    ("BATTERY(GTZ6V) 1", "BATTERY GTZ6V × 1"),
    ("gir set vario 125 (428) 2", "gir set vario 125 × 2"),
    ("roller vario 125 1 set (6 biji)", "roller vario 125 × 1"),
    ("baut m6 x 20 50 biji", "baut m6 x 20 × 50"),
    ("gemuk 5 kg", "gemuk × 5"),
    ("kanvas rem blkg supra fit 10psg", "kanvas rem blkg supra fit × 10"),
    ("kampas rem dpn vario 125/150 = 4", "kampas rem dpn vario 125/150 × 4"),
    ("AHM oil mpx2 800ml @24", "AHM oil mpx2 800ml × 24"),
    ("06455-K59-A71 = @72.500 x 5", "06455-K59-A71 × 5"),
    ("klem 6mm 10 buah 2.500", "klem 6mm × 10"),
    ("dua puluh busi", "busi × 20"),
    ("aki gtz5s 2", "aki gtz5s × 2"),
    // Numbers that belong to the name
    ("vario 125 2", "vario 125 × 2"),
    ("kampas rem vario 125", "kampas rem vario 125 × 1"),
    ("kampas rem vario techno 125", "kampas rem vario techno 125 × 1"),
    ("kampas rem vario 125 150", "kampas rem vario 125 × 150"),
    ("kampas rem vario 125 x 4", "kampas rem vario 125 × 4"),
    ("kampas rem vario125 4", "kampas rem vario125 × 4"),
    ("supra x 125", "supra x 125 × 1"),
    ("supra x125", "supra x 125 × 1"),
    ("kampas rem supra x 125 3", "kampas rem supra x 125 × 3"),
    ("kampas rem supra x 3", "kampas rem supra x × 3"),
    ("kampas rem supra x 125 x 3", "kampas rem supra x 125 × 3"),
    ("kampas rem beat 110 2", "kampas rem beat 110 × 2"),
    ("baut body beat 100", "baut body beat × 100"),
    ("cover beat 2020 2", "cover beat 2020 × 2"),
    ("cover beat 2020", "cover beat 2020 × 1"),
    ("ban 80/90-14 4", "ban 80/90-14 × 4"),
    ("ban 80/90-14", "ban 80/90-14 × 1"),
    ("ban 80/90 14 4", "ban 80/90 14 × 4"),
    ("ban 80/90 14", "ban 80/90 14 × 1"),
    ("ban 80/90 ring 14 4", "ban 80/90 ring 14 × 4"),
    ("ban luar 2.50-17 2", "ban luar 2.50-17 × 2"),
    ("ban dalam 250 17", "ban dalam 250 17 × 1"),
    ("ban dalam 250 17 3", "ban dalam 250 17 × 3"),
    ("ban 80 90 14 2", "ban 80 90 14 × 2"),
    ("bearing 6301 4", "bearing 6301 × 4"),
    ("bearing 6301", "bearing 6301 × 1"),
    ("bearing 6301 2rs 4", "bearing 6301 2rs × 4"),
    ("baut 6x20 10", "baut 6x20 × 10"),
    ("baut 6 x 20 10", "baut 6 x 20 × 10"),
    ("baut 6 x 20", "baut 6 x 20 × 1"),
    ("sil shock 31x43x10.5 2", "sil shock 31x43x10.5 × 2"),
    ("bohlam 12v 35/35w 5", "bohlam 12v 35/35w × 5"),
    ("bohlam 12 volt 5", "bohlam 12 volt × 5"),
    ("bohlam 12 volt", "bohlam 12 volt × 1"),
    ("gear depan 14t 2", "gear depan 14t × 2"),
    ("rantai 428 2", "rantai 428 × 2"),
    ("rantai 428", "rantai 428 × 1"),
    ("minyak rem dot 3", "minyak rem dot 3 × 1"),
    ("minyak rem dot 3 5", "minyak rem dot 3 × 5"),
    ("oli 2 tak 5", "oli 2 tak × 5"),
    ("piston os 50 2", "piston os 50 × 2"),
    ("cbr 150 r 1", "cbr 150 r × 1"),
    ("gear set mega pro 2 set", "gear set mega pro × 2"),
    // Prices
    ("busi beat 2 Rp 45.000", "busi beat × 2"),
    ("busi beat 2 @45.000", "busi beat × 2"),
    ("busi beat 2 @ Rp45.000,-", "busi beat × 2"),
    ("busi beat 2 x 15.500 = 31.000", "busi beat × 2"),
    ("busi beat 2x15500", "busi beat × 2"),
    ("busi beat 2 15500 31000", "busi beat × 2"),
    ("busi beat 2 pcs harga 15500", "busi beat × 2"),
    ("busi beat 45rb", "busi beat × 1"),
    ("busi beat 2 @15rb", "busi beat × 2"),
    ("06455K59A71 2 72.500 145.000", "06455K59A71 × 2"),
    ("06455K59A71 Rp. 72.500", "06455K59A71 × 1"),
    ("baut 1.000 pcs", "baut × 1000"),
    ("busi beat 5 @ 4500", "busi beat × 5"),
    // Between people
    ("[22/11 09.12] Toko Jaya: busi beat 2", "busi beat × 2"),
    ("[22/11/26, 09.12.33] Toko Jaya: 06455-K59-A71 5", "06455-K59-A71 × 5"),
    ("22/11/26 09.12 - Toko Jaya: busi beat 2", "busi beat × 2"),
    ("> busi beat 2", "busi beat × 2"),
    ("tolong kirim busi beat 2 ya pak", "busi beat × 2"),
    ("mau pesan 2 busi beat", "busi beat × 2"),
    ("pesan kampas rem beat 3 dong", "kampas rem beat × 3"),
    ("tambah oli mpx2 6 lagi", "oli mpx2 × 6"),
    ("stok busi beat ada?", "busi beat × 1"),
    ("bos mesin vario 2", "bos mesin vario × 2"),
    ("pagi bos, busi vario 2", "- Greeting / busi vario × 2"),
    ("pagi bos busi vario 2", "busi vario × 2"),
    ("list body vario 125 2", "list body vario 125 × 2"),
    ("tolong dikirim lewat travel ya", "- Greeting"),
    // Not to be ordered as they stand
    ("06455K59A71 0", "? QtyZero 06455K59A71"),
    ("busi beat 0 pcs", "? QtyZero busi beat"),
    ("busi beat 10000 pcs", "? QtyTooLarge busi beat"),
    ("06455K59A71 10000", "? QtyTooLarge 06455K59A71"),
    ("06455K59A71 9999", "06455K59A71 × 9999"),
    ("busi beat 45000", "? QtyTooLarge busi beat"),
    ("busi=5 aki=3", "? QtyConflict(5, 3) busi aki"),
    ("5 busi beat 2", "? QtyConflict(5, 2) busi beat"),
    ("busi beat 2 pcs 1 dus", "? QtyConflict(2, 1) busi beat"),
    ("06455K59A71 / 06455K59A72 2", "? SeveralCodes"),
    ("06455K59A71 atau 06455K59A72", "? SeveralCodes"),
    ("5", "? QtyOnly"),
    ("x 5 pcs", "? QtyOnly"),
    // Nothing to order
    ("Selamat pagi pak", "- Greeting"),
    ("Pagi bos, mau order", "- Greeting"),
    ("Terima kasih 🙏", "- Greeting"),
    ("assalamu'alaikum", "- Greeting"),
    ("mohon dikirim hari ini ya", "- Greeting"),
    ("Order:", "- Greeting"),
    ("Pesanan toko Jaya Motor", "- Contact"),
    ("Toko Jaya Motor", "- Contact"),
    ("Jl. Raya Bogor No. 12", "- Contact"),
    ("HP 0812-3456-7890", "- Contact"),
    ("0812-3456-7890", "- Contact"),
    ("+62 812-3456-7890", "- Contact"),
    ("saya dari Jaya Motor Cikarang mau order sparepart", "- Contact"),
    ("Rek BCA 1234567890 a/n Budi", "- Contact"),
    ("ditunggu konfirmasinya", "- Greeting"),
    ("*BEAT*", "- Heading"),
    ("Honda Vario", "- Heading"),
    ("KAMPAS REM:", "- Heading"),
    ("*HONDA BEAT:*", "- Heading"),
    ("No Kode Nama Barang Qty", "- ColumnTitles"),
    ("Total 15 item", "- Total"),
    ("TOTAL Rp 1.250.000", "- Total"),
    ("Jumlah 15 item", "- Total"),
    ("22/11/2026", "- Date"),
    ("22-11-2026", "- Date"),
    ("Senin, 22 November 2026", "- Date"),
    ("-----------", "- NoWords"),
    ("🙏🙏🙏", "- NoWords"),
    ("<Media tidak disertakan>", "- Notice"),
    ("Pesan ini dihapus", "- Notice"),
    ("https://wa.me/6281234567890", "- Link"),
    ("22/11/26 09.12 - Pesan dan panggilan terenkripsi", "- Notice"),
];

#[test]
fn a_line() {
    let mut wrong = Vec::new();
    for (line, expected) in LINES {
        let got = read(line).join(" / ");
        if got != *expected {
            wrong.push(format!("{line:?}\n   wanted {expected}\n   got    {got}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} lines:\n{}", wrong.len(), LINES.len(), wrong.join("\n"));
}

#[test]
fn a_list() {
    let mut wrong = Vec::new();
    for (list, expected) in lists::LISTS {
        let got = read(list);
        if got != *expected {
            wrong.push(format!("{list}\n   wanted {expected:?}\n   got    {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} lists:\n{}", wrong.len(), lists::LISTS.len(), wrong.join("\n"));
}

#[test]
fn lines_keep_their_number_and_their_words() {
    let lines = parse("\n- *busi* 2\n\n  06455K59A71 5; 17210K16900 2  ");
    let told: Vec<(usize, &str)> = lines.iter().map(|line| (line.line_no, line.raw.as_str())).collect();
    assert_eq!(told, [(2, "- *busi* 2"), (4, "06455K59A71 5"), (4, "17210K16900 2")]);
}

/// What lists are made of, in an order in which nobody writes it.
fn scrap() -> impl Strategy<Value = String> {
    let words = [
        "06455-K59-A71",
        "06455K59A71",
        "06455",
        "K59",
        "A71",
        "9430120120",
        "kampas rem",
        "vario 125",
        "supra x",
        "ban",
        "80/90-14",
        "beat",
        "5",
        "0",
        "99999",
        "12",
        "1.",
        "(2)",
        "x",
        "x5",
        "5x",
        "=",
        ":",
        "@",
        "Rp",
        "45.000",
        "@45.000",
        "pcs",
        "2 dus",
        "dua",
        "sepuluh",
        "qty",
        "jml:",
        ",",
        ";",
        "|",
        "\t",
        "\n",
        "-",
        "•",
        "🙏",
        "\u{200b}",
        "\u{a0}",
        "dan",
        "No\tKode\tQty",
        "[22/11 09.12] Jaya: ",
        "total",
        "\"",
        "(",
        ")",
        "[",
        "]",
        "*",
        "_",
        "0,8L",
        "é",
        "漢",
        "½",
        "\u{1}3",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..40).prop_flat_map(|words| {
        prop::collection::vec(prop::bool::ANY, words.len()).prop_map(move |gaps| {
            words.iter().zip(gaps).map(|(word, gap)| if gap { format!("{word} ") } else { (*word).to_owned() }).collect()
        })
    })
}

/// Every line that is not blank is there, and every quantity can be ordered.
fn is_complete(text: &str) {
    let lines = parse(text);
    let expected: Vec<usize> = text.split('\n').enumerate().filter(|(_, line)| !line.trim().is_empty()).map(|(at, _)| at + 1).collect();
    let mut told: Vec<usize> = lines.iter().map(|line| line.line_no).collect();
    assert!(told.is_sorted());
    told.dedup();
    assert_eq!(told, expected);
    for line in &lines {
        assert!(!line.raw.trim().is_empty(), "{line:?}");
        if let Meaning::Item { wanted, qty, .. } = &line.meaning {
            assert!((1..=9_999).contains(qty), "{line:?}");
            let says = |text: &Option<String>| text.as_ref().is_some_and(|text| text.chars().any(char::is_alphanumeric));
            assert!(says(&wanted.code) || says(&wanted.name), "{line:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn no_line_is_lost_of_a_list(text in scrap()) {
        is_complete(&text);
    }

    #[test]
    fn no_line_is_lost_of_anything(text in "(\\PC|[ \t\n\r]){0,200}") {
        is_complete(&text);
    }
}
