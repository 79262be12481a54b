//! The two typefaces of documents, and how wide text is in them.

use std::sync::LazyLock;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use ttf_parser::Face;

/// Noto Sans, cut down to Latin letters; see the README beside the files.
const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf");

/// Stands for what the typeface has no sign for.
const UNKNOWN: char = '□';

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// A typeface, as it is embedded and as it is measured. All digits are equally wide: columns of figures line up.
pub(super) struct Typeface {
    pub font: Font,
    face: Face<'static>,
}

impl Typeface {
    pub fn of(weight: Weight) -> anyhow::Result<&'static Self> {
        static FACES: LazyLock<Option<[Typeface; 2]>> = LazyLock::new(|| Some([Typeface::read(REGULAR)?, Typeface::read(BOLD)?]));
        let faces = FACES.as_ref().ok_or_else(|| anyhow::anyhow!("the typefaces of documents can't be read"))?;
        Ok(&faces[usize::from(weight == Weight::Bold)])
    }

    fn read(bytes: &'static [u8]) -> Option<Self> {
        Some(Self { font: Font::new(bytes.into(), 0)?, face: Face::parse(bytes, 0).ok()? })
    }

    /// The signs of a text, one after the other.
    pub fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let units = f32::from(self.face.units_per_em());
        let glyph = |(at, c): (usize, char)| {
            let id = self.face.glyph_index(c).or_else(|| self.face.glyph_index(UNKNOWN)).unwrap_or_default();
            let advance = f32::from(self.face.glyph_hor_advance(id).unwrap_or_default()) / units;
            KrillaGlyph::new(GlyphId::new(id.0.into()), advance, 0.0, 0.0, 0.0, at..at + c.len_utf8(), None)
        };
        text.char_indices().map(glyph).collect()
    }

    /// In points, at a size in points.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        self.glyphs(text).iter().map(|glyph| glyph.x_advance).sum::<f32>() * size
    }

    /// The text, cut off where it would be wider.
    pub fn fit(&self, text: &str, size: f32, width: f32) -> String {
        if self.width(text, size) <= width {
            return text.to_owned();
        }
        let mut short = text.to_owned();
        while short.pop().is_some() && self.width(&format!("{}…", short.trim_end()), size) > width {}
        format!("{}…", short.trim_end())
    }

    /// Breaks a text into lines that are not wider, between words where it can be done.
    pub fn wrap(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in text.lines() {
            let mut line = String::new();
            for word in paragraph.split_whitespace() {
                let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
                if self.width(&longer, size) <= width {
                    line = longer;
                    continue;
                }
                if !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                line = self.cut(word, size, width, &mut lines);
            }
            lines.push(line);
        }
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        lines
    }

    /// Cuts a word that is wider than a line; what is left of it.
    fn cut(&self, word: &str, size: f32, width: f32, lines: &mut Vec<String>) -> String {
        let mut piece = String::new();
        for c in word.chars() {
            piece.push(c);
            if self.width(&piece, size) > width && piece.chars().count() > 1 {
                piece.pop();
                lines.push(std::mem::replace(&mut piece, c.to_string()));
            }
        }
        piece
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn regular() -> &'static Typeface {
        Typeface::of(Weight::Regular).unwrap()
    }

    #[test]
    fn digits_are_equally_wide() {
        for weight in [Weight::Regular, Weight::Bold] {
            let face = Typeface::of(weight).unwrap();
            let one = face.width("1", 10.0);
            assert!(one > 4.0 && "0123456789".chars().all(|digit| (face.width(&digit.to_string(), 10.0) - one).abs() < 0.001));
        }
    }

    #[test]
    fn lines_break_between_words_and_long_words_anywhere() {
        assert_eq!(regular().wrap("SHOE SET,BRAKE", 9.0, 1_000.0), ["SHOE SET,BRAKE"]);
        assert_eq!(regular().wrap("SHOE SET,BRAKE", 9.0, 50.0), ["SHOE", "SET,BRAKE"]);
        assert_eq!(regular().wrap("satu\n\n dua \n", 9.0, 100.0), ["satu", "", "dua"]);
        assert_eq!(regular().wrap(&"W".repeat(30), 9.0, 90.0).concat(), "W".repeat(30));
        assert_eq!(regular().wrap("", 9.0, 90.0), Vec::<String>::new());
    }

    #[test]
    fn what_does_not_fit_is_cut_off() {
        assert_eq!(regular().fit("Toko Jaya Motor", 9.0, 1_000.0), "Toko Jaya Motor");
        assert_eq!(regular().fit("Toko Jaya Motor", 9.0, 35.0), "Toko J…");
        assert_eq!(regular().fit("Toko Jaya Motor", 9.0, 30.0), "Toko…", "no blank before the dots");
    }

    proptest! {
        #[test]
        fn wrapping_loses_nothing_and_fits(text in "\\PC{0,80}", width in 20.0_f32..200.0) {
            let lines = regular().wrap(&text, 9.0, width);
            let words = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(words(&lines.concat()), words(&text));
            for line in lines {
                prop_assert!(regular().width(&line, 9.0) <= width || line.chars().count() == 1);
            }
        }
    }
}
