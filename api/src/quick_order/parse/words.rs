//! The words that say how many, and those that say nothing about a part.

/// Whether the word is in a list of words.
pub(super) fn is_one_of(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Piece,
    /// Twelve.
    Dozen,
    /// Several in one; how many only the maker knows.
    Carton,
}

pub(super) fn unit(word: &str) -> Option<Unit> {
    let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric()).to_ascii_lowercase();
    Some(match word.as_str() {
        "pcs" | "pc" | "psc" | "pce" | "pieces" | "bh" | "buah" | "bj" | "biji" | "set" | "st" | "btl" | "botol" | "pasang" | "psg"
        | "pair" | "unit" | "ea" | "lembar" | "lbr" | "potong" | "ptg" | "batang" | "btg" | "kaleng" | "klg" | "tube" | "rol" | "roll"
        | "pak" | "pack" | "pck" | "bungkus" | "bks" | "keping" | "kg" | "kilo" | "meter" | "mtr" => Unit::Piece,
        "lusin" | "lsn" | "dz" | "doz" => Unit::Dozen,
        "dus" | "dos" | "doos" | "box" | "boks" | "karton" | "ctn" | "krat" | "kardus" | "peti" => Unit::Carton,
        _ => return None,
    })
}

/// `dua` is 2, `sepasang` one pair, `dua belas` 12: the number, how many words it took, and a unit that is in the word.
pub(super) fn number(words: &[&str]) -> Option<(u64, usize, Option<Unit>)> {
    let first = words.first()?.to_ascii_lowercase();
    if let Some(unit) = first.strip_prefix("se").filter(|unit| unit.len() > 1).and_then(unit)
        && !matches!(first.as_str(), "seset" | "sepcs" | "sest")
    {
        return Some((1, 1, Some(unit)));
    }
    match first.as_str() {
        "sepuluh" => return Some((10, 1, None)),
        "sebelas" => return Some((11, 1, None)),
        _ => {}
    }
    let digit = |word: &str| {
        let names = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
        names.iter().position(|name| *name == word).map(|place| place as u64 + 1)
    };
    let ones = digit(&first)?;
    match words.get(1).map(|word| word.to_ascii_lowercase()).as_deref() {
        Some("belas") => Some((10 + ones, 2, None)),
        Some("puluh") => match words.get(2).and_then(|word| digit(&word.to_ascii_lowercase())) {
            Some(more) => Some((10 * ones + more, 3, None)),
            None => Some((10 * ones, 2, None)),
        },
        _ => Some((ones, 1, None)),
    }
}

/// `qty 3`, `jml: 3`, `sebanyak 2`
pub(super) fn announces_quantity(word: &str) -> bool {
    ["qty", "q'ty", "qnty", "quantity", "kuantitas", "jml", "jmlh", "jlh", "jumlah", "sebanyak", "banyak", "banyaknya"].contains(&word)
}

/// `harga 45.000`
pub(super) fn announces_price(word: &str) -> bool {
    ["rp", "idr", "harga", "hrg", "hg", "price", "het", "hrga", "disc", "diskon", "subtotal", "total"].contains(&word)
}

/// A number after this word is part of the name: `ring 14`, `mpx 2`, `dot 3`.
pub(super) fn takes_number(word: &str, number: u64) -> bool {
    match word {
        "ring" | "size" | "ukuran" | "uk" | "no" | "nomor" | "nmr" | "type" | "tipe" | "seri" | "os" | "oversize" | "over" | "isi"
        | "generasi" | "gen" | "thn" | "tahun" | "th" | "versi" | "sae" | "kunci" | "step" => true,
        "mpx" | "spx" => (1..=3).contains(&number),
        "dot" => (3..=5).contains(&number),
        "rantai" | "rante" | "chain" => [415, 420, 428, 520, 525, 530].contains(&number),
        _ => false,
    }
}

/// A number before this word is part of the name: `12 volt`, `2 tak`, `14 mata`.
pub(super) fn is_measure(word: &str) -> bool {
    const MEASURES: &str = "volt v watt w mm cm inch inci in liter litre ltr lt l ml cc gr gram g tak t speed percepatan lubang lobang hole mata \
        kaki susun amper ampere a ah titik baris pin";
    is_one_of(MEASURES, word)
}

/// Motorcycles and the sizes they are sold in: `vario 125` is a motorcycle, `vario 3` three of something.
const MODELS: &[(&str, &[u64])] = &[
    ("beat", &[108, 110]),
    ("scoopy", &[108, 110]),
    ("vario", &[110, 125, 150, 160]),
    ("click", &[110, 125, 150, 160]),
    ("genio", &[110]),
    ("spacy", &[110]),
    ("stylo", &[160]),
    ("pcx", &[125, 150, 160]),
    ("adv", &[150, 160]),
    ("forza", &[250]),
    ("supra", &[100, 110, 125, 150]),
    ("suprax", &[100, 125]),
    ("fit", &[100]),
    ("gtr", &[150]),
    ("karisma", &[125]),
    ("kharisma", &[125]),
    ("kirana", &[125]),
    ("revo", &[100, 110]),
    ("blade", &[110, 125]),
    ("legenda", &[100]),
    ("grand", &[100]),
    ("astrea", &[100, 800]),
    ("cub", &[125, 800]),
    ("ct", &[125]),
    ("sonic", &[125, 150]),
    ("cs", &[1]),
    ("tiger", &[200]),
    ("megapro", &[150, 160]),
    ("pro", &[145, 150, 160]),
    ("verza", &[150]),
    ("streetfire", &[150]),
    ("gl", &[100, 125, 145, 160, 200]),
    ("win", &[100]),
    ("cb", &[100, 125, 150, 500, 650]),
    ("cbr", &[150, 250, 500, 600, 650]),
    ("crf", &[150, 250]),
    ("mio", &[110, 115, 125]),
    ("fino", &[115, 125]),
    ("nmax", &[150, 155]),
    ("aerox", &[125, 155]),
    ("lexi", &[125, 155]),
    ("xmax", &[250]),
    ("freego", &[125]),
    ("jupiter", &[110, 115, 135, 150]),
    ("vega", &[110, 115]),
    ("mx", &[135, 150]),
    ("vixion", &[150, 155]),
    ("byson", &[150]),
    ("scorpio", &[225]),
    ("satria", &[120, 150]),
    ("shogun", &[110, 125]),
    ("smash", &[110, 115]),
    ("spin", &[125]),
    ("skywave", &[125]),
    ("nex", &[110, 115]),
    ("gsx", &[150]),
    ("thunder", &[125, 250]),
    ("ninja", &[150, 250]),
    ("klx", &[150, 230, 250]),
];

/// Whether the number is a size of this motorcycle.
pub(super) fn is_size_of(model: &str, number: u64) -> bool {
    MODELS.iter().any(|(name, sizes)| *name == model && sizes.contains(&number))
}

pub(super) fn is_model(word: &str) -> bool {
    MODELS.iter().any(|(name, _)| *name == word)
}

/// Motorcycles and what is said of them alone: no part is named.
pub(super) fn is_about_motorcycles(word: &str) -> bool {
    is_model(word)
        || is_one_of(
            "honda yamaha suzuki kawasaki motor matic bebek sport new all fi esp led karbu injeksi street pop deluxe techno fit x",
            word,
        )
}

/// What people say to each other; no part is called so.
pub(super) fn is_talk(word: &str) -> bool {
    const TALK: &str = "pak pa bpk bapak bu ibu bos bosku boss bang gan min admin kak kaka mas mbak mba om koh ko ci cik cici bro sis pagi siang \
        sore malam malem selamat slmt met halo hallo hai hi hello assalamualaikum asalamualaikum assalamu assalamu'alaikum \
        alaikum alaikumsalam waalaikumsalam wassalam wassalamualaikum wr wb salam mohon mhn tolong tlg tlong minta mnta mau \
        pesan pesen psn order orderan pesanan po kirim krm dikirim kirimkan kirimin ya yaa yah y dong donk nih ni ini itu untuk \
        utk buat hari besok bsk secepatnya segera cepat cepet terima trima terimakasih trimakasih kasih kasi makasih mksh mkasih \
        trims thanks thank thx thanx tks tq you suwun nuwun matur hatur nuhun siap ok oke okay okey baik sip list daftar barang \
        brg barangnya berikut sbb sebagai sbg lagi tambah tambahan tmbh dulu dl saya sy kami kita yang yg di ke dgn dengan dan \
        sudah udah sdh belum bisa ada stok stock stoknya ready kosong kalau kalo klo jika ga gak tidak tdk nggak apa berapa brp \
        harganya totalnya info infonya transfer tf rekening cod tunai cash kredit tempo bayar nota faktur invoice hormat regards \
        aja saja juga semua semuanya ditunggu tunggu kabar kabarnya sekalian sama sm jadi jd rencana minggu bulan via wa konfirmasi konfirmasinya kabarin kabari balas respon sparepart spare onderdil orderannya pesanannya nya \
        lewat paket kurir ekspedisi travel jne jnt diantar dianter antar ambil jemput";
    is_one_of(TALK, word)
}

/// Said to people, but parts begin so too: `bos mesin`, `list body`.
pub(super) fn is_also_part(word: &str) -> bool {
    ["bos", "list", "min", "om", "cash", "info", "paket", "ring"].contains(&word)
}

/// Column titles.
pub(super) fn column(title: &str) -> Option<Column> {
    let words: Vec<String> =
        title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).collect();
    Some(match words.join(" ").as_str() {
        "no" | "nomor" | "no urut" | "nmr" | "urut" => Column::Other,
        "kode" | "kd" | "code" | "kode part" | "kode barang" | "kd part" | "kd barang" | "kd brg" | "part no" | "no part"
        | "part number" | "nomor part" | "partno" | "part" | "pn" | "p n" | "sku" | "kode item" | "item code" | "no barang"
        | "material" | "kode sparepart" => Column::Code,
        "nama" | "nama barang" | "nama part" | "nm part" | "nm barang" | "nama brg" | "barang" | "deskripsi" | "description" | "desc"
        | "keterangan barang" | "item" | "nama item" | "uraian" | "part name" | "nama sparepart" | "sparepart" | "produk"
        | "nama produk" => Column::Name,
        "qty" | "jumlah" | "jml" | "jmlh" | "jlh" | "banyak" | "banyaknya" | "order" | "qty order" | "jumlah order" | "jml order"
        | "pesan" | "pesanan" | "qty pesan" | "jumlah pesan" | "kuantitas" | "quantity" | "q ty" | "qty pcs" | "pcs" => Column::Qty,
        "harga" | "harga satuan" | "hrg" | "price" | "het" | "total" | "subtotal" | "sub total" | "jumlah harga" | "total harga"
        | "satuan" | "sat" | "unit" | "uom" | "ket" | "keterangan" | "stok" | "stock" | "disc" | "diskon" | "merk" | "merek" | "tipe"
        | "type" | "model" | "motor" | "rak" | "lokasi" | "kategori" | "amount" | "harga rp" | "netto" | "catatan" => Column::Other,
        _ => return None,
    })
}

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Code,
    Name,
    Qty,
    /// Nothing an order needs.
    Other,
}
