//! How an order's document is laid out: A4, the heading once, the columns' names on each page, and what belongs together kept
//! together.

use std::ops::Range;

use krilla::Document;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;

use super::pen::{Color, Pen, Style};
use super::sheet::{Line, Sheet};
use super::typeface::{Typeface, Weight};

// A4, in points.
const PAGE: (f32, f32) = (595.28, 841.89);
const LEFT: f32 = 40.0;
const RIGHT: f32 = PAGE.0 - 40.0;
const WIDTH: f32 = RIGHT - LEFT;
const TOP: f32 = 40.0;
/// Below this there is only the footer.
const BOTTOM: f32 = PAGE.1 - 52.0;

const INK: Color = (23, 28, 36);
const QUIET: Color = (98, 108, 122);
const RULE: Color = (214, 219, 226);
const SHADE: Color = (240, 243, 247);
const ACCENT: Color = (20, 62, 116);
const ALARM: Color = (178, 30, 38);

// Left edges of the columns; figures end at the right one.
const CODE: f32 = LEFT + 24.0;
const NAME: f32 = CODE + 96.0;
const QTY_END: f32 = RIGHT - 208.0;
const PRICE_END: f32 = RIGHT - 136.0;
const SUBTOTAL_END: f32 = RIGHT - 54.0;
const BOX_MIDDLE: f32 = RIGHT - 22.0;
const CODE_WIDTH: f32 = NAME - CODE - 8.0;
const NAME_WIDTH: f32 = QTY_END - 40.0 - NAME;

const TEXT: f32 = 8.5;
/// From one line of text to the next.
const LEADING: f32 = 11.5;
/// Above and below the text of a row.
const PADDING: f32 = 4.5;
const HEAD: f32 = 20.0;
/// Lines of notes: what is longer is a letter.
const NOTES_MOST: usize = 16;
/// The heading of all pages but the first.
const RUNNING_HEAD: f32 = 26.0;

const fn style(weight: Weight, size: f32, color: Color) -> Style {
    Style { weight, size, color }
}
const BODY: Style = style(Weight::Regular, TEXT, INK);
const STRONG: Style = style(Weight::Bold, TEXT, INK);
const LABEL: Style = style(Weight::Regular, TEXT, QUIET);
const SMALL: Style = style(Weight::Regular, 7.5, QUIET);
const COLUMN: Style = style(Weight::Bold, 7.0, QUIET);

/// Rows of the table with their texts broken into lines.
struct Row<'a> {
    line: &'a Line,
    code: Vec<String>,
    name: Vec<String>,
    height: f32,
}

/// Writes the document. The same sheet gives the same bytes.
pub(super) fn pdf(sheet: &Sheet) -> anyhow::Result<Vec<u8>> {
    let rows = sheet.lines.iter().map(row).collect::<anyhow::Result<Vec<_>>>()?;
    let notes = match &sheet.notes {
        Some(notes) => Typeface::of(Weight::Regular)?.wrap(notes, TEXT, WIDTH - 20.0).into_iter().take(NOTES_MOST).collect(),
        None => Vec::new(),
    };
    let heading = Heading::of(sheet)?;
    let first = BOTTOM - (TOP + heading.height + HEAD);
    let other = BOTTOM - (TOP + RUNNING_HEAD + HEAD);
    let heights: Vec<f32> = rows.iter().map(|row| row.height).collect();
    let pages = paginate(&heights, first, other, end_height(sheet, &notes));

    let mut document = Document::new();
    document.set_metadata(
        Metadata::new()
            .title(format!("Surat Pesanan {}", sheet.order_number))
            .authors(vec![sheet.dealer.name.clone()])
            .creator("PMO V2".to_owned())
            .language("id".to_owned()),
    );
    for (number, range) in pages.iter().enumerate() {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(|| anyhow::anyhow!("A4 is no page size"))?;
        let mut page = document.start_page_with(settings);
        let mut pen = Pen::new(page.surface());
        let mut y = if number == 0 { heading.draw(&mut pen, sheet)? } else { running_head(&mut pen, sheet)? };
        if !range.is_empty() || number == 0 {
            y = column_names(&mut pen, y)?;
        }
        for row in &rows[range.clone()] {
            y = draw_row(&mut pen, y, row)?;
        }
        if number + 1 == pages.len() {
            end(&mut pen, y, sheet, &notes)?;
        }
        footer(&mut pen, sheet, number + 1, pages.len())?;
        pen.finish();
        page.finish();
    }
    document.finish().map_err(|error| anyhow::anyhow!("the document can't be written: {error:?}"))
}

/// Which rows stand on which page: as many as fit, and on the last page also the end.
fn paginate(heights: &[f32], first: f32, other: f32, end: f32) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let (mut from, mut room) = (0, first);
    for (at, height) in heights.iter().enumerate() {
        // A row that is higher than a page would be: better cut off than left out.
        if *height > room && at > from {
            pages.push(from..at);
            (from, room) = (at, other);
        }
        room -= height;
    }
    if end > room && from < heights.len() {
        pages.push(from..heights.len());
        from = heights.len();
    }
    pages.push(from..heights.len());
    pages
}

fn row(line: &Line) -> anyhow::Result<Row<'_>> {
    let code = Typeface::of(Weight::Bold)?.wrap(&line.code, TEXT, CODE_WIDTH);
    let name = Typeface::of(Weight::Regular)?.wrap(&line.name, TEXT, NAME_WIDTH);
    let lines = code.len().max(name.len()).max(1 + usize::from(line.discount.is_some()));
    Ok(Row { line, code, name, height: lines as f32 * LEADING + 2.0 * PADDING - 2.0 })
}

fn draw_row(pen: &mut Pen, y: f32, row: &Row) -> anyhow::Result<f32> {
    let base = y + PADDING + TEXT - 1.0;
    let line = row.line;
    pen.text_until(CODE - 8.0, base, LABEL, &line.number)?;
    for (n, text) in row.code.iter().enumerate() {
        pen.text(CODE, base + n as f32 * LEADING, STRONG, text)?;
    }
    for (n, text) in row.name.iter().enumerate() {
        pen.text(NAME, base + n as f32 * LEADING, BODY, text)?;
    }
    pen.text_until(QTY_END, base, STRONG, &line.qty)?;
    pen.text_until(PRICE_END, base, BODY, &line.price)?;
    if let Some(discount) = &line.discount {
        pen.text_until(PRICE_END, base + LEADING, SMALL, discount)?;
    }
    pen.text_until(SUBTOTAL_END, base, BODY, &line.subtotal)?;
    pen.framed(BOX_MIDDLE - 5.0, y + row.height / 2.0 - 5.0, 10.0, 10.0, 0.8, QUIET);
    let bottom = y + row.height;
    pen.line(LEFT, bottom, WIDTH, 0.5, RULE);
    Ok(bottom)
}

fn column_names(pen: &mut Pen, y: f32) -> anyhow::Result<f32> {
    pen.filled(LEFT, y, WIDTH, HEAD, SHADE);
    let base = y + 12.5;
    pen.text_until(CODE - 8.0, base, COLUMN, "NO")?;
    pen.text(CODE, base, COLUMN, "KODE")?;
    pen.text(NAME, base, COLUMN, "NAMA BARANG")?;
    pen.text_until(QTY_END, base, COLUMN, "JUMLAH")?;
    pen.text_until(PRICE_END, base, COLUMN, "HARGA (RP)")?;
    pen.text_until(SUBTOTAL_END, base, COLUMN, "SUBTOTAL (RP)")?;
    pen.text_around(BOX_MIDDLE, base, COLUMN, "DIAMBIL")?;
    Ok(y + HEAD)
}

/// The top of the first page: dealer and title, shop and facts.
struct Heading {
    dealer_name: Vec<String>,
    dealer: Vec<String>,
    shop: Vec<String>,
    address: Vec<String>,
    height: f32,
    /// Where the shop and the facts begin.
    middle: f32,
}

const TITLE: Style = style(Weight::Bold, 15.0, ACCENT);
const DEALER: Style = style(Weight::Bold, 15.0, INK);
const SHOP: Style = style(Weight::Bold, 10.0, INK);
const NUMBER: Style = style(Weight::Bold, 11.0, INK);
const WARNING: Style = style(Weight::Bold, 9.0, ALARM);
const DEALER_WIDTH: f32 = WIDTH * 0.62;
const FACTS: f32 = LEFT + WIDTH * 0.54;
const FACT_VALUE: f32 = FACTS + 84.0;
const SHOP_WIDTH: f32 = FACTS - LEFT - 16.0;
const STEP: f32 = LEADING + 2.0;

impl Heading {
    fn of(sheet: &Sheet) -> anyhow::Result<Self> {
        let (regular, bold) = (Typeface::of(Weight::Regular)?, Typeface::of(Weight::Bold)?);
        let dealer_name = bold.wrap(&sheet.dealer.name, DEALER.size, DEALER_WIDTH);
        let dealer: Vec<String> = sheet.dealer.lines.iter().flat_map(|line| regular.wrap(line, TEXT, DEALER_WIDTH)).collect();
        let shop = bold.wrap(&sheet.shop.name, SHOP.size, SHOP_WIDTH);
        let address = sheet.shop.address.as_deref().map_or_else(Vec::new, |address| regular.wrap(address, TEXT, SHOP_WIDTH));
        let left = dealer_name.len() as f32 * 18.0 + dealer.len() as f32 * LEADING;
        let right = if sheet.warning.is_some() { 56.0 } else { 32.0 };
        let middle = TOP + left.max(right) + 26.0;
        let rows = (2 + shop.len() + address.len()).max(1 + sheet.facts.len());
        Ok(Self { dealer_name, dealer, shop, address, height: middle - TOP + rows as f32 * STEP + 12.0, middle })
    }

    fn draw(&self, pen: &mut Pen, sheet: &Sheet) -> anyhow::Result<f32> {
        let mut y = TOP + 12.0;
        for line in &self.dealer_name {
            pen.text(LEFT, y, DEALER, line)?;
            y += 18.0;
        }
        for line in &self.dealer {
            pen.text(LEFT, y - 3.0, LABEL, line)?;
            y += LEADING;
        }
        pen.text_until(RIGHT, TOP + 12.0, TITLE, "SURAT PESANAN")?;
        pen.text_until(RIGHT, TOP + 28.0, NUMBER, &sheet.order_number)?;
        if let Some(warning) = sheet.warning {
            let width = Typeface::of(WARNING.weight)?.width(warning, WARNING.size) + 18.0;
            pen.framed(RIGHT - width, TOP + 37.0, width, 18.0, 1.2, ALARM);
            pen.text_around(RIGHT - width / 2.0, TOP + 49.3, WARNING, warning)?;
        }
        pen.line(LEFT, self.middle - 12.0, WIDTH, 1.5, ACCENT);
        self.draw_shop(pen, sheet)?;
        draw_facts(pen, self.middle + 6.0, sheet)?;
        Ok(TOP + self.height)
    }

    fn draw_shop(&self, pen: &mut Pen, sheet: &Sheet) -> anyhow::Result<()> {
        let mut y = self.middle + 6.0;
        pen.text(LEFT, y, COLUMN, "TOKO")?;
        for line in &self.shop {
            y += STEP;
            pen.text(LEFT, y, SHOP, line)?;
        }
        y += STEP;
        pen.text(LEFT, y, BODY, &format!("{} · {}", sheet.shop.code, sheet.shop.phone))?;
        for line in &self.address {
            y += STEP;
            pen.text(LEFT, y, BODY, line)?;
        }
        Ok(())
    }
}

fn draw_facts(pen: &mut Pen, top: f32, sheet: &Sheet) -> anyhow::Result<()> {
    let face = Typeface::of(Weight::Regular)?;
    let mut y = top;
    pen.text(FACTS, y, COLUMN, "PESANAN")?;
    for (label, value) in &sheet.facts {
        y += STEP;
        pen.text(FACTS, y, LABEL, label)?;
        pen.text(FACT_VALUE, y, BODY, &face.fit(value, TEXT, RIGHT - FACT_VALUE))?;
    }
    Ok(())
}

fn running_head(pen: &mut Pen, sheet: &Sheet) -> anyhow::Result<f32> {
    pen.text(LEFT, TOP + 8.0, style(Weight::Bold, 9.5, ACCENT), &format!("Surat Pesanan {}", sheet.order_number))?;
    let shop = format!("{} · {}", sheet.shop.code, sheet.shop.name);
    pen.text_until(RIGHT, TOP + 8.0, LABEL, &Typeface::of(LABEL.weight)?.fit(&shop, LABEL.size, WIDTH * 0.36))?;
    if let Some(warning) = sheet.warning {
        pen.text_around(LEFT + WIDTH / 2.0, TOP + 8.0, style(Weight::Bold, TEXT, ALARM), warning)?;
    }
    Ok(TOP + RUNNING_HEAD - 6.0)
}

const TOTAL_STEP: f32 = 15.0;
const SIGNATURES: f32 = 84.0;

fn notes_height(notes: &[String]) -> f32 {
    if notes.is_empty() { 0.0 } else { notes.len() as f32 * LEADING + 34.0 }
}

fn end_height(sheet: &Sheet, notes: &[String]) -> f32 {
    14.0 + sheet.totals.len() as f32 * TOTAL_STEP + 16.0 + notes_height(notes) + SIGNATURES
}

/// Totals, notes, and who signs.
fn end(pen: &mut Pen, y: f32, sheet: &Sheet, notes: &[String]) -> anyhow::Result<()> {
    let mut y = y + 14.0;
    for (n, (label, value)) in sheet.totals.iter().enumerate() {
        if n + 1 == sheet.totals.len() {
            pen.filled(PRICE_END - 110.0, y - 1.0, SUBTOTAL_END + 8.0 - (PRICE_END - 110.0), 20.0, SHADE);
            pen.text(PRICE_END - 102.0, y + 12.5, style(Weight::Bold, 9.5, INK), label)?;
            pen.text_until(SUBTOTAL_END, y + 12.5, style(Weight::Bold, 10.5, ACCENT), value)?;
        } else {
            pen.text(PRICE_END - 102.0, y + 8.5, LABEL, label)?;
            pen.text_until(SUBTOTAL_END, y + 8.5, BODY, value)?;
        }
        y += TOTAL_STEP;
    }
    y += 16.0;
    if !notes.is_empty() {
        pen.text(LEFT, y + 10.0, COLUMN, "CATATAN TOKO")?;
        let height = notes.len() as f32 * LEADING + 10.0;
        pen.framed(LEFT, y + 15.0, WIDTH, height, 0.6, RULE);
        for (n, line) in notes.iter().enumerate() {
            pen.text(LEFT + 10.0, y + 27.5 + n as f32 * LEADING, BODY, line)?;
        }
        y += notes_height(notes);
    }
    // At the foot of the page, wherever the table ends.
    let base = (BOTTOM - 14.0).max(y + SIGNATURES - 14.0);
    let third = (WIDTH - 2.0 * 24.0) / 3.0;
    for (n, who) in ["Disiapkan oleh", "Diperiksa oleh", "Diterima oleh"].iter().enumerate() {
        let x = LEFT + n as f32 * (third + 24.0);
        pen.text(x, base - 52.0, LABEL, who)?;
        pen.line(x, base - 6.0, third, 0.6, QUIET);
        pen.text(x, base + 4.0, SMALL, "Nama, tanggal")?;
    }
    Ok(())
}

fn footer(pen: &mut Pen, sheet: &Sheet, number: usize, of: usize) -> anyhow::Result<()> {
    let y = PAGE.1 - 30.0;
    pen.line(LEFT, y - 10.0, WIDTH, 0.5, RULE);
    let about = format!("{} · {} ({})", sheet.order_number, sheet.shop.name, sheet.shop.code);
    pen.text(LEFT, y, SMALL, &Typeface::of(SMALL.weight)?.fit(&about, SMALL.size, WIDTH * 0.8))?;
    pen.text_until(RIGHT, y, SMALL, &format!("Halaman {number} dari {of}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sheet(lines: usize) -> Sheet {
        let line = |n: usize| Line {
            number: (n + 1).to_string(),
            code: "06455K59A71".to_owned(),
            name: "PAD SET,FR BRAKE".to_owned(),
            qty: "12".to_owned(),
            price: "45.000".to_owned(),
            subtotal: "540.000".to_owned(),
            ..Line::default()
        };
        Sheet { order_number: "ORD-2026-000123".to_owned(), lines: (0..lines).map(line).collect(), ..Sheet::default() }
    }

    #[test]
    fn the_same_sheet_gives_the_same_bytes() {
        let once = pdf(&sheet(50)).unwrap();
        assert!(once.starts_with(b"%PDF-"));
        assert_eq!(once, pdf(&sheet(50)).unwrap());
        assert_ne!(once, pdf(&sheet(51)).unwrap());
    }

    proptest! {
        #[test]
        fn every_row_stands_on_one_page_and_the_end_fits(heights in proptest::collection::vec(15.0_f32..200.0, 0..120), end in 50.0_f32..300.0) {
            let (first, other) = (500.0, 700.0);
            let pages = paginate(&heights, first, other, end);
            let rows: Vec<usize> = pages.iter().cloned().flatten().collect();
            prop_assert_eq!(rows, (0..heights.len()).collect::<Vec<_>>());
            for (n, page) in pages.iter().enumerate() {
                let used: f32 = heights[page.clone()].iter().sum();
                let more = if n + 1 == pages.len() { end } else { 0.0 };
                let room = if n == 0 { first } else { other };
                prop_assert!(used + more <= room + 0.01);
            }
        }
    }
}
