//! Drawing on a page, in points from its upper left corner.

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;

use super::typeface::{Typeface, Weight};

/// Red, green and blue.
pub(super) type Color = (u8, u8, u8);

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub weight: Weight,
    /// Points.
    pub size: f32,
    pub color: Color,
}

pub(super) struct Pen<'a> {
    surface: Surface<'a>,
}

impl<'a> Pen<'a> {
    pub fn new(surface: Surface<'a>) -> Self {
        Self { surface }
    }

    /// Writes from `x` on; `y` is the line the letters stand on.
    pub fn text(&mut self, x: f32, y: f32, style: Style, text: &str) -> anyhow::Result<()> {
        let face = Typeface::of(style.weight)?;
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill(style.color)));
        self.surface.draw_glyphs(Point::from_xy(x, y), &face.glyphs(text), face.font.clone(), text, style.size, false);
        Ok(())
    }

    /// Writes so that the text ends at `x`.
    pub fn text_until(&mut self, x: f32, y: f32, style: Style, text: &str) -> anyhow::Result<()> {
        let width = Typeface::of(style.weight)?.width(text, style.size);
        self.text(x - width, y, style, text)
    }

    /// Writes with its middle at `x`.
    pub fn text_around(&mut self, x: f32, y: f32, style: Style, text: &str) -> anyhow::Result<()> {
        let width = Typeface::of(style.weight)?.width(text, style.size);
        self.text(x - width / 2.0, y, style, text)
    }

    /// A horizontal line.
    pub fn line(&mut self, x: f32, y: f32, length: f32, thickness: f32, color: Color) {
        self.filled(x, y - thickness / 2.0, length, thickness, color);
    }

    pub fn filled(&mut self, x: f32, y: f32, width: f32, height: f32, color: Color) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill(color)));
        self.rectangle(x, y, width, height);
    }

    pub fn framed(&mut self, x: f32, y: f32, width: f32, height: f32, thickness: f32, color: Color) {
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke { paint: paint(color), width: thickness, ..Stroke::default() }));
        self.rectangle(x, y, width, height);
    }

    fn rectangle(&mut self, x: f32, y: f32, width: f32, height: f32) {
        let Some(rectangle) = Rect::from_xywh(x, y, width, height) else { return };
        let mut path = PathBuilder::new();
        path.push_rect(rectangle);
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }

    pub fn finish(self) {
        self.surface.finish();
    }
}

fn paint((red, green, blue): Color) -> krilla::paint::Paint {
    rgb::Color::new(red, green, blue).into()
}

fn fill(color: Color) -> Fill {
    Fill { paint: paint(color), opacity: NormalizedF32::ONE, ..Fill::default() }
}
