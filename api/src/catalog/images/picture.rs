//! What was sent becomes a picture: pure, and heavy.

use std::io::Cursor;

use aws_lc_rs::digest;
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};

/// More is no photo of a part, but a bomb: a file of some kilobytes that needs gigabytes to be drawn.
const MOST_PIXELS: u64 = 50_000_000;
const LONGEST_SIDE: u32 = 16_000;
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

const LARGE: u32 = 1_200;
const THUMB: u32 = 320;
const QUALITY: u8 = 82;

/// A picture as it is kept: JPEGs.
#[derive(Debug)]
pub(super) struct Picture {
    /// Of the content; the same picture has the same.
    pub version: String,
    pub large: Vec<u8>,
    pub thumb: Vec<u8>,
}

/// Reads a JPEG, PNG or WebP. `None`: it is none, is broken, or too large.
pub(super) fn read(bytes: &[u8]) -> Option<Picture> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    if !matches!(reader.format()?, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP) {
        return None;
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return None;
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    // Made small before it is turned: much less is turned then.
    if width.max(height) > LARGE {
        image = image.thumbnail(LARGE, LARGE);
    }
    image.apply_orientation(orientation);
    let large = on_white(&image);
    let thumb = if large.width().max(large.height()) > THUMB {
        DynamicImage::ImageRgb8(large.clone()).thumbnail(THUMB, THUMB).into_rgb8()
    } else {
        large.clone()
    };
    let (large, thumb) = (encode(&large)?, encode(&thumb)?);
    let hash = digest::digest(&digest::SHA256, &large);
    let version = hash.as_ref().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    Some(Picture { version, large, thumb })
}

/// A JPEG has no transparency: what shines through is white.
fn on_white(image: &DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.to_rgb8();
    }
    let rgba = image.to_rgba8();
    RgbImage::from_fn(rgba.width(), rgba.height(), |x, y| {
        let [r, g, b, alpha] = rgba.get_pixel(x, y).0;
        let blend = |channel: u8| ((u32::from(channel) * u32::from(alpha) + 255 * (255 - u32::from(alpha))) / 255) as u8;
        Rgb([blend(r), blend(g), blend(b)])
    })
}

fn encode(image: &RgbImage) -> Option<Vec<u8>> {
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(image).ok()?;
    Some(jpeg)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgba, RgbaImage};
    use proptest::prelude::*;

    fn png(width: u32, height: u32, pixel: [u8; 4]) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::from(RgbaImage::from_pixel(width, height, Rgba(pixel))).write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    fn size(jpeg: &[u8]) -> (u32, u32) {
        let image = image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg).unwrap();
        (image.width(), image.height())
    }

    #[test]
    fn a_picture_is_kept_in_two_sizes() {
        let picture = read(&png(2_400, 1_200, [200, 0, 0, 255])).unwrap();
        assert_eq!((size(&picture.large), size(&picture.thumb)), ((1_200, 600), (320, 160)));
        assert_eq!(picture.version.len(), 16);
        assert_eq!(read(&png(2_400, 1_200, [200, 0, 0, 255])).unwrap().version, picture.version);
        let small = read(&png(10, 20, [0, 0, 0, 255])).unwrap();
        assert_eq!((size(&small.large), size(&small.thumb)), ((10, 20), (10, 20)));
        assert_ne!(small.version, picture.version);
    }

    #[test]
    fn what_shines_through_is_white() {
        let picture = read(&png(8, 8, [0, 0, 0, 0])).unwrap();
        let image = image::load_from_memory(&picture.large).unwrap().into_rgb8();
        assert!(image.pixels().all(|pixel| pixel.0.iter().all(|channel| *channel > 250)));
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_none() {
        assert!(read(b"").is_none());
        assert!(read(b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>").is_none());
        assert!(read(b"GIF89a\x01\x00\x01\x00").is_none());
        assert!(read(&png(16_001, 1, [0, 0, 0, 255])).is_none());
        // 100 million pixels in a few kilobytes.
        let mut bomb = png(1, 1, [0, 0, 0, 255]);
        bomb[16..20].copy_from_slice(&10_000_u32.to_be_bytes());
        bomb[20..24].copy_from_slice(&10_000_u32.to_be_bytes());
        assert!(read(&bomb).is_none());
        let whole = png(50, 50, [9, 9, 9, 255]);
        assert!(read(&whole[..whole.len() / 2]).is_none());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_bytes_make_it_panic(junk in prop::collection::vec(any::<u8>(), 0..400), head in 0..4usize, cut in 0..120usize, flip in any::<(u8, u8)>()) {
            let beginnings: [&[u8]; 4] = [b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"RIFF\x10\0\0\0WEBPVP8 ", b""];
            let _ = read(&[beginnings[head], &junk].concat());
            let mut broken = png(9, 9, [1, 2, 3, 4]);
            let at = usize::from(flip.0) % broken.len();
            broken[at] ^= flip.1;
            broken.truncate(broken.len().saturating_sub(cut));
            let _ = read(&broken);
        }
    }
}
