//! Knows the only way for what `render` has drawn or written into a page: it escaped every word of it already.

use leptos::prelude::*;

/// A chart as SVG by [`crate::render::charts::svg`], in a frame that scrolls where the page is too narrow for it.
pub fn svg_view(svg: String) -> AnyView {
    view! { <div class="drawing" inner_html=svg></div> }.into_any()
}

/// A code that a telephone reads, by [`crate::render::qr::qr`], with what it is for whoever hears the page.
pub fn qr_view(svg: String, words: String) -> AnyView {
    view! { <div class="qr" role="img" aria-label=words inner_html=svg></div> }.into_any()
}

/// A part of a document as HTML by [`crate::render::html::fragment`].
pub fn html_view(html: String) -> AnyView {
    view! { <div class="written" inner_html=html></div> }.into_any()
}
