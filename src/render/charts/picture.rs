//! Knows how a picture from outside stands in a drawing: as large as the text is wide, unless it is too small for that.

use super::canvas::{Canvas, Rectangle};
use crate::document::PictureChart;

/// The narrowest drawing, in dots; a smaller picture stands in its middle instead of being blown up.
const NARROWEST: f64 = 600.0;

/// Draws the picture and returns the size of the drawing.
pub(super) fn draw(chart: &PictureChart, canvas: &mut Canvas) -> (f64, f64) {
    let (width, height) = (f64::from(chart.width.max(1)), f64::from(chart.height.max(1)));
    let whole = width.max(NARROWEST);
    let area = Rectangle { x: (whole - width) / 2.0, y: 0.0, width, height };
    canvas.picture(area, &format!("data:image/png;base64,{}", chart.png.base64()));
    (whole, height)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Bytes;

    #[test]
    fn a_small_picture_is_not_blown_up() {
        let of = |width, height| PictureChart { png: Bytes(vec![1, 2]), width, height };
        let mut canvas = Canvas::new(false);
        assert_eq!(draw(&of(1_200, 300), &mut canvas), (1_200.0, 300.0));
        assert_eq!(draw(&of(100, 50), &mut canvas), (600.0, 50.0));
        let drawn = canvas.finish();
        assert!(drawn.contains(r#"x="250" y="0" width="100" height="50""#), "{drawn}");
        assert!(drawn.contains("data:image/png;base64,AQI="), "{drawn}");
    }
}
