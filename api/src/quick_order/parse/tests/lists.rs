//! Lists as shops send them and copy them, with what is read in each of their lines.

/// Whole lists, one reading per line of the answer.
pub(super) const LISTS: &[(&str, &[&str])] = &[
    // WhatsApp, as it comes
    (
        "Pagi pak, mau order\n\n1. Kampas rem depan beat 3\n2. 06455-K59-A71 5\n3. busi nmax 2bh\n\nTerima kasih",
        &["- Greeting", "Kampas rem depan beat × 3", "06455-K59-A71 × 5", "busi nmax × 2", "- Greeting"],
    ),
    (
        "[22/11 09.12] Toko Jaya: Pagi\n[22/11 09.13] Toko Jaya: 17210K16900 = 2 pcs\n[22/11 09.13] Toko Jaya: oli mpx2 0,8L 12",
        &["- Greeting", "17210K16900 × 2", "oli mpx2 0,8L × 12"],
    ),
    // Copied from a spreadsheet
    (
        "No\tKode\tNama Barang\tQty\n1\t06455K59A71\tPAD SET,FR BRAKE\t5\n2\t17210K16900\tELEMENT COMP,AIR/C\t2\nTotal\t\t\t7",
        &["- ColumnTitles", "06455K59A71 | PAD SET,FR BRAKE × 5", "17210K16900 | ELEMENT COMP,AIR/C × 2", "- Total"],
    ),
    (
        "Nama Barang\tHarga\tJumlah\tKode Part\nPAD SET\t72500\t5\t06455K59A71\nBUSI\t29.500\t10\t31919K25601",
        &["- ColumnTitles", "06455K59A71 | PAD SET × 5", "31919K25601 | BUSI × 10"],
    ),
    // A stock list of which some rows were filled
    (
        "Kode\tNama\tStok\tOrder\n06455K59A71\tPAD SET\t12\t5\n17210K16900\tELEMENT\t3\t\n31919K25601\tBUSI\t40\t10",
        &["- ColumnTitles", "06455K59A71 | PAD SET × 5", "- NoQuantity", "31919K25601 | BUSI × 10"],
    ),
    ("Kode\tQty\n06455K59A71\t\n17210K16900\t", &["- ColumnTitles", "06455K59A71 × 1", "17210K16900 × 1"]),
    ("Kode\tQty\n06455K59A71\tlima\n17210K16900\tbanyak sekali", &["- ColumnTitles", "06455K59A71 × 5", "? QtyUnreadable 17210K16900"]),
    // Without titles, in whatever order
    (
        "1\t06455K59A71\tPAD SET,FR BRAKE\t5\t72.500\t362.500\n2\t17210K16900\tELEMENT\t2\t52.500\t105.000",
        &["06455K59A71 | PAD SET,FR BRAKE × 5", "17210K16900 | ELEMENT × 2"],
    ),
    ("06455K59A71\t5\n17210K16900\t2\npcs", &["06455K59A71 × 5", "17210K16900 × 2", "- NoWords"]),
    ("5\t06455K59A71\n2\t17210K16900", &["06455K59A71 × 5", "17210K16900 × 2"]),
    ("kampas rem beat\t3\toli mpx2", &["kampas rem beat × 3"]),
    ("PAD SET,FR BRAKE\t06455K59A71\t72500\t5", &["06455K59A71 | PAD SET,FR BRAKE × 5"]),
    ("06455K59A71\tPAD SET\t5\tPCS", &["06455K59A71 | PAD SET × 5"]),
    ("1\tkampas rem beat 3", &["kampas rem beat × 3"]),
    ("1\tkampas rem beat\n2\tbusi\n3\toli mpx2", &["kampas rem beat × 1", "busi × 1", "oli mpx2 × 1"]),
    ("4\tkampas rem beat\n2\tbusi\n3\toli mpx2", &["kampas rem beat × 4", "busi × 2", "oli mpx2 × 3"]),
    // CSV
    ("kode;nama;qty\n06455K59A71;PAD SET;5", &["- ColumnTitles", "06455K59A71 | PAD SET × 5"]),
    ("kode,nama,qty\n06455K59A71,\"PAD SET,FR BRAKE\",5", &["- ColumnTitles", "06455K59A71 | PAD SET,FR BRAKE × 5"]),
    ("06455K59A71;PAD SET,FR BRAKE;5", &["06455K59A71 | PAD SET,FR BRAKE × 5"]),
    ("06455K59A71,PAD SET,5,72500", &["06455K59A71 | PAD SET × 5"]),
    ("| Kode | Qty |\n| 06455K59A71 | 5 |", &["- ColumnTitles", "06455K59A71 × 5"]),
    // Several in a line
    ("kampas rem beat 3, busi nmax 2", &["kampas rem beat × 3", "busi nmax × 2"]),
    ("06455K59A71 5; 17210K16900 2", &["06455K59A71 × 5", "17210K16900 × 2"]),
    ("06455K59A71, 17210K16900", &["06455K59A71 × 1", "17210K16900 × 1"]),
    ("06455K59A71 5 17210K16900 2", &["06455K59A71 × 5", "17210K16900 × 2"]),
    ("5 06455K59A71 2 17210K16900", &["06455K59A71 × 5", "17210K16900 × 2"]),
    ("oli mpx2 5 dan busi 3", &["oli mpx2 × 5", "busi × 3"]),
    ("2 busi beat, 3 oli mpx2 0,8L", &["busi beat × 2", "oli mpx2 0,8L × 3"]),
    ("PAD SET,FR BRAKE 2, SHOE SET,BRAKE 3", &["PAD SET FR BRAKE × 2", "SHOE SET BRAKE × 3"]),
    ("pagi pak, busi beat 2", &["- Greeting", "busi beat × 2"]),
    // Not several
    ("PAD SET,FR BRAKE 3", &["PAD SET FR BRAKE × 3"]),
    ("PAD SET, FR BRAKE 3", &["PAD SET FR BRAKE × 3"]),
    ("baut dan mur 2", &["baut dan mur × 2"]),
    ("vario 125, 2", &["vario 125 × 2"]),
    ("06455K59A71, PAD SET 5", &["06455K59A71 | PAD SET × 5"]),
    // Numbers in front
    ("1 kampas rem beat\n2 busi\n3 oli mpx2", &["kampas rem beat × 1", "busi × 1", "oli mpx2 × 1"]),
    ("1 kampas rem beat 5\n2 busi 10", &["kampas rem beat × 5", "busi × 10"]),
    ("4 kampas rem beat\n2 busi\n6 oli mpx2", &["kampas rem beat × 4", "busi × 2", "oli mpx2 × 6"]),
    ("1. 5 busi\n2. 6 aki\n3. 7 oli", &["busi × 5", "aki × 6", "oli × 7"]),
    ("7 - 06455K59A71 - 5\n8 - 17210K16900 - 2", &["06455K59A71 × 5", "17210K16900 × 2"]),
    // The quantity on a line of its own
    ("06455K59A71\n5\n17210K16900\nx2", &["06455K59A71 × 5", "- QuantityAbove", "17210K16900 × 2", "- QuantityAbove"]),
    ("kampas rem beat\nqty: 5 pcs", &["kampas rem beat × 5", "- QuantityAbove"]),
    ("busi 2\n5", &["busi × 2", "? QtyOnly"]),
    ("\r\n  \n06455K59A71 5\r\n\r\n", &["06455K59A71 × 5"]),
    ("", &[]),
    // Whole orders of shops
    (
        "Pesanan Toko Jaya Motor\n\nKAMPAS REM:\n- kampas rem depan beat fi 10\n- kampas rem belakang vario 125 = 5\n- kampas ganda scoopy 2 set\n\nOLI MESIN:\n- oli mpx2 0,8L 24 btl\n- oli gardan 12\n\nMakasih bos 🙏",
        &[
            "- Contact",
            "- Heading",
            "kampas rem depan beat fi × 10",
            "kampas rem belakang vario 125 × 5",
            "kampas ganda scoopy × 2",
            "- Heading",
            "oli mpx2 0,8L × 24",
            "oli gardan × 12",
            "- Greeting",
        ],
    ),
    (
        "Malam pak. Tolong disiapkan ya:\n1) 06455-KVB-T01 = 10\n2) 43105-KVB-T01 = 10\n3) 22535-KVB-900 = 4\n4) 23100-KVB-BA0 = 6\nTerima kasih",
        &["- Heading", "06455-KVB-T01 × 10", "43105-KVB-T01 × 10", "22535-KVB-900 × 4", "23100-KVB-BA0 × 6", "- Greeting"],
    ),
    (
        "06455KVBT01 10pcs\n43105KVBT01 10pcs\n22535KVB900 4pcs\n23100KVBBA0 6pcs",
        &["06455KVBT01 × 10", "43105KVBT01 × 10", "22535KVB900 × 4", "23100KVBBA0 × 6"],
    ),
    ("06455KVBT01 (10)\n43105KVBT01 (10)\n22535KVB900 (4)", &["06455KVBT01 × 10", "43105KVBT01 × 10", "22535KVB900 × 4"]),
    ("10x 06455KVBT01\n10x 43105KVBT01\n4x 22535KVB900", &["06455KVBT01 × 10", "43105KVBT01 × 10", "22535KVB900 × 4"]),
    ("06455KVBT01:10\n43105KVBT01:10\n22535KVB900:4", &["06455KVBT01 × 10", "43105KVBT01 × 10", "22535KVB900 × 4"]),
    (
        "* 06455 KVB T01 - 10 pcs\n* 43105 KVB T01 - 10 pcs\n* 22535 KVB 900 - 4 pcs",
        &["06455 KVB T01 × 10", "43105 KVB T01 × 10", "22535 KVB 900 × 4"],
    ),
    (
        "22/11/26 09.12 - Toko Sinar: busi beat 10\n22/11/26 09.12 - Toko Sinar: aki gtz5s 2\n22/11/26 09.13 - Toko Sinar: ban luar 80/90-14 4",
        &["busi beat × 10", "aki gtz5s × 2", "ban luar 80/90-14 × 4"],
    ),
    (
        "mau pesan\nvan belt vario 125 3\nroller vario 125 3\nkampas ganda vario 125 3\n\nditunggu ya",
        &["- Greeting", "van belt vario 125 × 3", "roller vario 125 × 3", "kampas ganda vario 125 × 3", "- Greeting"],
    ),
    (
        "Kode Part\tNama Part\tQty Order\n082322MAK0LN9\tOLI MPX1 10W30 SL 0,8L FED\t24\n082322MBK0LN9\tOLI MPX2 10W30 SL 0,8L FED\t48",
        &["- ColumnTitles", "082322MAK0LN9 | OLI MPX1 10W30 SL 0,8L FED × 24", "082322MBK0LN9 | OLI MPX2 10W30 SL 0,8L FED × 48"],
    ),
    (
        "No;Part Number;Description;Qty;Price;Amount\n1;06455K59A71;PAD SET,FR BRAKE;5;72.500;362.500\n2;17210K59A70;ELEMENT COMP,AIR/C;2;58.000;116.000",
        &["- ColumnTitles", "06455K59A71 | PAD SET,FR BRAKE × 5", "17210K59A70 | ELEMENT COMP,AIR/C × 2"],
    ),
    (
        "06455K59A71\tPAD SET,FR BRAKE\t5\n\n17210K59A70\tELEMENT COMP,AIR/C\t2\n\n31500KPH881\tBATTERY(GTZ6V)\t1",
        &["06455K59A71 | PAD SET,FR BRAKE × 5", "17210K59A70 | ELEMENT COMP,AIR/C × 2", "31500KPH881 | BATTERY(GTZ6V) × 1"],
    ),
    (
        "1. busi beat - 10 bh\n2. busi vario 150 - 5 bh\n3. busi supra x 125 - 5 bh\n4. busi revo - 10 bh",
        &["busi beat × 10", "busi vario 150 × 5", "busi supra x 125 × 5", "busi revo × 10"],
    ),
    (
        "spion beat kanan kiri 3 pasang\nspion scoopy 2 psg\nhandle rem kanan beat 5 biji",
        &["spion beat kanan kiri × 3", "spion scoopy × 2", "handle rem kanan beat × 5"],
    ),
    ("gir set supra x 125 2 set\ngir set revo 1 set\nrantai 428 2", &["gir set supra x 125 × 2", "gir set revo × 1", "rantai 428 × 2"]),
    ("06455-K59-A71 @72.500 x 5\n17210-K59-A70 @58.000 x 2", &["06455-K59-A71 × 5", "17210-K59-A70 × 2"]),
    (
        "Order tgl 22-11-2026\nToko Maju Motor (TK004)\n06455K59A71 = 5\n17210K59A70 = 2\nTotal 2 item",
        &["- Date", "- Contact", "06455K59A71 × 5", "17210K59A70 × 2", "- Total"],
    ),
    ("kampas rem depan beat tiga\nbusi dua\naki gtz6v satu", &["kampas rem depan beat × 3", "busi × 2", "aki gtz6v × 1"]),
    ("🛵 kampas rem beat 3\n🔋 aki gtz5s 1\n🛢️ oli mpx2 12", &["kampas rem beat × 3", "aki gtz5s × 1", "oli mpx2 × 12"]),
    (
        "Pak order susulan:\n9430120120 20\n9405006080 50\n957010604000 30",
        &["- Heading", "9430120120 × 20", "9405006080 × 50", "957010604000 × 30"],
    ),
];
