//! What a reader sees and does, in a browser: one module for each component, one binary for all.
//!
//! Run with `cargo test --target wasm32-unknown-unknown --features pages --test browser`, with
//! `wasm-bindgen-test-runner` as the runner of that target.
#![cfg(target_arch = "wasm32")]

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// The modules mirror `src/components`.
#[path = "browser"]
mod components {
    mod article_viewer;
    mod body;
    mod breadcrumbs;
    mod byline;
    mod callout;
    mod code;
    mod correction;
    mod dates;
    mod divider;
    mod embed_card;
    mod failure;
    mod figure;
    mod footer;
    mod footnotes;
    mod gallery;
    mod header;
    mod heading;
    mod headline;
    mod image;
    mod inline;
    #[cfg(feature = "embed")]
    mod javascript;
    mod key_points;
    mod list;
    mod media;
    mod media_consent;
    mod notice;
    mod paragraph;
    mod questions;
    mod quotation;
    mod quote_dialog;
    mod quote_notes;
    mod quote_record;
    mod reading;
    mod related;
    mod skeleton;
    mod sponsor;
    mod support;
    mod table;
    mod tags;
    mod teaser;
    mod timeline;
    mod update;
    mod viewer;
    mod yew_host;
}
