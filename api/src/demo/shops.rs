//! Shops of a dealer in West Sumatra and around.

use super::copy::Rows;
use super::rng::Rng;
use super::staff::{SALES, SALESMAN_ID_OFFSET, SUPERVISORS};

/// The shop the old system does not know: no salesman, no `ref_toko_id`.
pub const UNMAPPED_SHOP: &str = "TK300";
/// The old system counts its own rows: its ids are not PMO's.
pub const TOKO_ID_OFFSET: i64 = 4_000;

#[derive(Debug)]
pub struct Shop {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub phone: String,
    pub address: String,
    pub city: &'static str,
    pub province: &'static str,
    pub sales_id: Option<i64>,
}

impl Shop {
    pub fn ref_toko_id(&self) -> Option<i64> {
        self.sales_id.map(|_| TOKO_ID_OFFSET + self.id)
    }

    pub fn ref_salesman_id(&self) -> Option<i64> {
        self.sales_id.map(|id| SALESMAN_ID_OFFSET + id)
    }
}

pub fn shops(seed: u64, count: usize) -> Vec<Shop> {
    let mut rng = Rng::new(seed, "shops");
    let mut taken = std::collections::HashSet::new();
    (1..=count as i64)
        .map(|id| {
            let code = format!("TK{id:03}");
            let (city, province, streets) = city(&mut rng);
            let name = if id == 1 { "Toko Jaya Motor".to_owned() } else { shop_name(&mut rng) };
            // Two of one name are told apart by their towns, and when that is not enough, by a number.
            let name = std::iter::once(name.clone())
                .chain(std::iter::once(format!("{name} {city}")))
                .chain((2..).map(|number| format!("{name} {number} {city}")))
                .find(|name| taken.insert(name.clone()))
                .unwrap_or(name);
            let address = format!("{} No. {}", rng.pick(streets, "Jl. Sudirman"), rng.between(1, 240));
            let sales_id = Some(SUPERVISORS + 1 + rng.below(SALES as u64) as i64).filter(|_| code != UNMAPPED_SHOP);
            Shop { id, name, phone: format!("6281200000{id:03}"), address, city, province, sales_id, code }
        })
        .collect()
}

fn shop_name(rng: &mut Rng) -> String {
    const NAMES: [&str; 64] = [
        "Jaya",
        "Sinar Jaya",
        "Abadi",
        "Sumber Rejeki",
        "Berkah",
        "Barokah",
        "Mitra",
        "Karya",
        "Maju",
        "Makmur",
        "Sentosa",
        "Sejahtera",
        "Anugerah",
        "Bintang",
        "Cahaya",
        "Mentari",
        "Harapan",
        "Harapan Baru",
        "Usaha Baru",
        "Putra",
        "Dua Putra",
        "Tiga Saudara",
        "Saudara",
        "Famili",
        "Minang",
        "Minang Jaya",
        "Ranah",
        "Bundo",
        "Saiyo",
        "Sakato",
        "Andalas",
        "Singgalang",
        "Merapi",
        "Talago",
        "Gajah",
        "Garuda",
        "Rajawali",
        "Elang",
        "Naga Mas",
        "Mega",
        "Prima",
        "Utama",
        "Setia",
        "Setia Kawan",
        "Rizki",
        "Rahmat",
        "Amanah",
        "Al Fatih",
        "Hidayah",
        "Nusantara",
        "Indah",
        "Surya",
        "Fajar",
        "Pelita",
        "Murni",
        "Asia",
        "Central",
        "Global",
        "Star",
        "Agung",
        "Lancar",
        "Laris",
        "Tunas",
        "Wahana",
    ];
    const OWNERS: [&str; 24] = [
        "Uda Ijal",
        "Uda Men",
        "Pak Slamet",
        "Pak Haji Umar",
        "Buyung",
        "Anton",
        "Ajo",
        "Da Ef",
        "Pak Joko",
        "Bang Ucok",
        "Pak De",
        "Roni",
        "Hendra",
        "Yanto",
        "Zul",
        "Syafri",
        "Iwan",
        "Dedi",
        "Ujang",
        "Eri",
        "Nofri",
        "Rudi",
        "Adi",
        "Fauzan",
    ];
    match rng.below(10) {
        0..5 => format!("{} Motor", rng.pick(&NAMES, "Jaya")),
        5 => format!("Toko {} Motor", rng.pick(&NAMES, "Jaya")),
        6 => format!("UD {} Motor", rng.pick(&NAMES, "Jaya")),
        7 => format!("{} Jaya Motor", rng.pick(&OWNERS, "Anton")),
        8 => format!("Bengkel {}", rng.pick(&OWNERS, "Anton")),
        _ => format!("{} Sparepart", rng.pick(&NAMES, "Jaya")),
    }
}

type City = (&'static str, &'static str, &'static [&'static str]);

fn city(rng: &mut Rng) -> City {
    const SUMBAR: &str = "Sumatera Barat";
    const PADANG: &[&str] = &[
        "Jl. Khatib Sulaiman",
        "Jl. Veteran",
        "Jl. Proklamasi",
        "Jl. Sutan Syahrir",
        "Jl. Raya Lubuk Begalung",
        "Jl. Prof. Hamka",
        "Jl. Raya Siteba",
        "Jl. Andalas",
        "Jl. Moh. Hatta",
        "Jl. Bypass KM 9",
        "Jl. Raya Indarung",
        "Jl. Adinegoro",
    ];
    const TOWN: &[&str] = &[
        "Jl. Sudirman",
        "Jl. Ahmad Yani",
        "Jl. Imam Bonjol",
        "Jl. Diponegoro",
        "Jl. M. Yamin",
        "Jl. S. Parman",
        "Jl. Soekarno Hatta",
        "Jl. Pasar Baru",
        "Jl. Lintas Sumatera",
        "Jl. Tuanku Imam",
        "Jl. Merdeka",
        "Jl. Pahlawan",
    ];
    const CITIES: [(u64, City); 26] = [
        (26, ("Padang", SUMBAR, PADANG)),
        (8, ("Bukittinggi", SUMBAR, TOWN)),
        (6, ("Payakumbuh", SUMBAR, TOWN)),
        (5, ("Pariaman", SUMBAR, TOWN)),
        (5, ("Solok", SUMBAR, TOWN)),
        (3, ("Sawahlunto", SUMBAR, TOWN)),
        (4, ("Batusangkar", SUMBAR, TOWN)),
        (3, ("Padang Panjang", SUMBAR, TOWN)),
        (4, ("Painan", SUMBAR, TOWN)),
        (4, ("Lubuk Basung", SUMBAR, TOWN)),
        (3, ("Lubuk Sikaping", SUMBAR, TOWN)),
        (4, ("Simpang Empat", SUMBAR, TOWN)),
        (3, ("Muaro Sijunjung", SUMBAR, TOWN)),
        (4, ("Pulau Punjung", SUMBAR, TOWN)),
        (2, ("Padang Aro", SUMBAR, TOWN)),
        (3, ("Tapan", SUMBAR, TOWN)),
        (9, ("Pekanbaru", "Riau", TOWN)),
        (3, ("Bangkinang", "Riau", TOWN)),
        (3, ("Duri", "Riau", TOWN)),
        (3, ("Dumai", "Riau", TOWN)),
        (3, ("Teluk Kuantan", "Riau", TOWN)),
        (4, ("Muara Bungo", "Jambi", TOWN)),
        (3, ("Sungai Penuh", "Jambi", TOWN)),
        (4, ("Jambi", "Jambi", TOWN)),
        (3, ("Mukomuko", "Bengkulu", TOWN)),
        (3, ("Panyabungan", "Sumatera Utara", TOWN)),
    ];
    let total = CITIES.iter().map(|(weight, _)| weight).sum();
    let mut at = rng.below(total);
    for (weight, city) in CITIES {
        if at < weight {
            return city;
        }
        at -= weight;
    }
    ("Padang", SUMBAR, PADANG)
}

pub const COPY_SHOPS: &str =
    "COPY pmov2.shops (id, code, name, phone, address, city, province, sales_id, ref_toko_id, created_at, updated_at) FROM STDIN";
pub const COPY_TOKO: &str = "COPY data_part.tbltoko (id, kd_toko, nm_toko) FROM STDIN";

pub fn shop_rows(shops: &[Shop], since: &str) -> (Rows, Rows) {
    let (mut ours, mut theirs) = (Rows::default(), Rows::default());
    for shop in shops {
        ours.int(shop.id).text(&shop.code).text(&shop.name).text(&shop.phone).text(&shop.address).text(shop.city);
        ours.text(shop.province).int_or_null(shop.sales_id).int_or_null(shop.ref_toko_id()).text(since).text(since).end();
        if let Some(toko) = shop.ref_toko_id() {
            theirs.int(toko).text(&shop.code).text(&shop.name).end();
        }
    }
    (ours, theirs)
}
