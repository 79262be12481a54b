//! Files as people have them, and files as nobody should.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

fn rows(file: &[u8]) -> Result<Vec<Row>, Unreadable> {
    let mut rows = Vec::new();
    read(file, |row| rows.push(row)).map(|()| rows)
}

fn texts(file: &[u8]) -> Vec<Vec<String>> {
    rows(file).unwrap().iter().map(|row| row.cells.iter().map(|cell| cell.text().unwrap().unwrap_or_default()).collect()).collect()
}

#[test]
fn every_separator_is_found() {
    let expected = [["Kode", "Nama", "Harga"], ["A1", "PAD SET,FR BRAKE", "45.000,00"], ["A2", "BUSI", "15.000"]];
    for file in [
        "Kode;Nama;Harga\nA1;PAD SET,FR BRAKE;45.000,00\nA2;BUSI;15.000\n",
        "Kode\tNama\tHarga\r\nA1\tPAD SET,FR BRAKE\t45.000,00\r\nA2\tBUSI\t15.000\r\n",
        "Kode,Nama,Harga\nA1,\"PAD SET,FR BRAKE\",\"45.000,00\"\nA2,BUSI,15.000",
        "sep=;\nKode;Nama;Harga\nA1;PAD SET,FR BRAKE;45.000,00\nA2;BUSI;15.000\n",
        "Kode|Nama|Harga\nA1|PAD SET,FR BRAKE|45.000,00\nA2|BUSI|15.000\n",
    ] {
        assert_eq!(texts(file.as_bytes()), expected, "{file}");
    }
}

#[test]
fn every_encoding_is_found() {
    let text = "Kode;Nama\nA1;Café “Jaya”\n";
    let expected = [["Kode", "Nama"], ["A1", "Café “Jaya”"]];
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let with = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
    for file in [
        text.as_bytes().to_vec(),
        with(b"\xef\xbb\xbf", text.as_bytes()),
        with(b"\xff\xfe", &utf16(u16::to_le_bytes)),
        with(b"\xfe\xff", &utf16(u16::to_be_bytes)),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
        b"Kode;Nama\nA1;Caf\xe9 \x93Jaya\x94\n".to_vec(),
    ] {
        assert_eq!(texts(&file), expected, "{file:?}");
    }
}

#[test]
fn rows_are_counted_as_spreadsheets_count_them() {
    let file = "\nKode;Nama\n\n;;\nA1;\"dua\nbaris\"\r\n\r\nA2;x";
    let numbers: Vec<u32> = rows(file.as_bytes()).unwrap().iter().map(|row| row.number).collect();
    assert_eq!(numbers, [2, 5, 7]);
    let declared: Vec<u32> = rows(b"sep=,\na,b\n1,2\n").unwrap().iter().map(|row| row.number).collect();
    assert_eq!(declared, [2, 3]);
}

#[test]
fn what_is_no_table_says_why() {
    let long = format!("Kode;Nama\nA1;\"{}", "x".repeat(MOST_CELL + 1));
    let wide = ";x".repeat(MOST_COLUMNS + 1);
    let high = "x\n".repeat(MOST_ROWS + 1);
    for (file, why) in [
        (&b""[..], Unreadable::Empty),
        (b"\xef\xbb\xbf \n ; ;\n", Unreadable::Empty),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Unreadable::OldOrProtected),
        (b"%PDF-1.7\x00\x01\x02", Unreadable::Broken),
        (b"PK\x03\x04 and no archive", Unreadable::Broken),
        (long.as_bytes(), Unreadable::CellTooLong { row: 2 }),
        (wide.as_bytes(), Unreadable::TooManyColumns),
        (high.as_bytes(), Unreadable::TooManyRows),
    ] {
        let read = rows(file);
        assert_eq!(read.as_ref().err(), Some(&why));
        assert!(!why.message().is_empty());
    }
}

const CONTENT_TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const PACKAGE: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Rahasia" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Kosong" sheetId="2" r:id="rId2"/><sheet name="Toko" sheetId="3" r:id="rId3"/></sheets></workbook>"#;
const RELATIONSHIPS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet3.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;

fn sheet(data: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{data}</sheetData></worksheet>"#
    )
}

/// A workbook with a hidden sheet, an empty one, and one with this in it.
fn workbook(data: &str, strings: &str) -> Vec<u8> {
    let hidden = sheet(r#"<row r="1"><c r="A1"><v>666</v></c></row>"#);
    let strings = format!(r#"<?xml version="1.0"?>{strings}"#);
    archive(&[
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", PACKAGE),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONSHIPS),
        ("xl/sharedStrings.xml", &strings),
        ("xl/worksheets/sheet1.xml", &hidden),
        ("xl/worksheets/sheet2.xml", &sheet("")),
        ("xl/worksheets/sheet3.xml", &sheet(data)),
    ])
}

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text) in parts {
        archive.start_file(*name, options).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const STRINGS: &str = r#"<sst uniqueCount="2"><si><t>Kode</t></si><si><t>00123</t></si></sst>"#;

#[test]
fn the_first_sheet_that_says_something_is_read() {
    let data = r#"<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>Harga</t></is></c></row>
        <row r="5"><c r="A5" t="s"><v>1</v></c><c r="B5"><v>12.0</v></c><c r="C5"><f>1/0</f><v>45000.5</v></c></row>
        <row r="6"><c r="A6" t="b"><v>1</v></c><c r="B6" t="e"><v>#N/A</v></c></row>"#;
    let found = rows(&workbook(data, STRINGS)).unwrap();
    let text = |text: &str| Cell::Text(text.to_owned());
    assert_eq!(found[0], Row { number: 2, cells: vec![text("Kode"), Cell::Empty, text("Harga")] });
    assert_eq!(found[1], Row { number: 5, cells: vec![text("00123"), Cell::Number(12.0), Cell::Number(45_000.5)] });
    assert_eq!(found[2], Row { number: 6, cells: vec![Cell::Flag(true), Cell::Broken] });
    assert_eq!(found[1].cells[1].code(), Ok(Some("12".to_owned())));
}

#[test]
fn a_cell_at_the_end_of_the_sheet_takes_no_memory() {
    let far = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>2</v></c></row>"#;
    let numbers: Vec<u32> = rows(&workbook(far, STRINGS)).unwrap().iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 1_048_576]);
    let wide = r#"<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>"#;
    assert_eq!(rows(&workbook(wide, STRINGS)), Err(Unreadable::TooManyColumns));
    let backwards = r#"<row r="9"><c r="A9"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>"#;
    assert_eq!(rows(&workbook(backwards, STRINGS)), Err(Unreadable::Broken));
}

#[test]
fn bombs_do_not_go_off() {
    let zeros = " ".repeat(200 * 1024 * 1024);
    assert_eq!(rows(&workbook(&zeros, STRINGS)), Err(Unreadable::TooLarge), "a sheet");
    let strings = format!("<sst uniqueCount=\"1\"><si><t>{}</t></si></sst>", &zeros[..60 * 1024 * 1024]);
    assert_eq!(rows(&workbook("", &strings)), Err(Unreadable::TooLarge), "what is held in memory");
    for promise in ["18446744073709551615", "99999999999", " 5"] {
        let strings = format!("<sst uniqueCount=\"{promise}\"><si><t>x</t></si></sst>            ");
        assert_eq!(rows(&workbook("", &strings)), Err(Unreadable::Broken), "{promise} texts that never come");
    }
    // One long text, in cell after cell.
    let strings = format!("<sst uniqueCount=\"1\"><si><t>{}</t></si></sst>", "x".repeat(30_000));
    let data: String = (1..4_000).map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#)).collect();
    assert_eq!(rows(&workbook(&data, &strings)), Err(Unreadable::TooLarge), "a text that is repeated");
    let many: Vec<String> = (0..3_000).map(|n| format!("part{n}")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|name| (name.as_str(), "")).collect();
    assert_eq!(rows(&archive(&many)), Err(Unreadable::TooLarge), "parts without end");
}

#[test]
fn entities_are_not_expanded() {
    let laughs = r#"<!DOCTYPE sst [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst uniqueCount="2"><si><t>Kode</t></si><si><t>&b;</t></si></sst>"#;
    let data = r#"<row r="1"><c r="A1" t="s"><v>1</v></c></row>"#;
    if let Ok(found) = rows(&workbook(data, laughs)) {
        assert!(found.iter().all(|row| row.cells.iter().all(|cell| !format!("{cell:?}").contains("hahahaha"))));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_are_too_odd(file in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = rows(&file);
    }

    #[test]
    fn no_text_is_too_odd(file in "[ -~\\n\\r\\t;,\"é]{0,400}") {
        if let Ok(rows) = rows(file.as_bytes()) {
            prop_assert!(rows.windows(2).all(|two| two[0].number < two[1].number));
            prop_assert!(rows.iter().all(|row| row.cells.last().is_some_and(|cell| !cell.is_empty())));
        }
    }

    #[test]
    fn no_spoilt_workbook_is_too_odd(spoils in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8), cut in any::<prop::sample::Index>(), is_cut: bool) {
        let data = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>45000</v></c></row>"#;
        let mut file = workbook(data, STRINGS);
        for (at, byte) in spoils {
            let at = at.index(file.len());
            file[at] = byte;
        }
        if is_cut {
            file.truncate(cut.index(file.len()));
        }
        let _ = rows(&file);
    }

    #[test]
    fn no_spoilt_xml_is_too_odd(at in any::<prop::sample::Index>(), with in "[<>/\"=a-z0-9&; ]{0,6}", of_strings: bool) {
        let data = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="4"><v>45000</v></c></row>"#;
        let spoilt = |text: &str| {
            let at = at.index(text.len());
            format!("{}{with}{}", &text[..at], &text[(at + 1)..])
        };
        let file = if of_strings { workbook(data, &spoilt(STRINGS)) } else { workbook(&spoilt(data), STRINGS) };
        let _ = rows(&file);
    }
}
