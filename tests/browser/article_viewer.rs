//! The component for Yew applications.

use article_viewer::ports::document;
use article_viewer::{ArticleViewer, ArticleViewerProps, Options, Source, Theme};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::{Callback, Renderer};

use super::support::{article, becomes, host, until, words};

fn props(source: Source, theme: Theme) -> ArticleViewerProps {
    ArticleViewerProps {
        source,
        options: Options {
            theme,
            ..Options::default()
        },
        on_report: Callback::noop(),
        on_event: Callback::noop(),
    }
}

#[wasm_bindgen_test]
async fn it_brings_a_shadow_root_and_takes_new_properties() {
    let host = host();
    let first = props(article(r#"{"headline":"One"}"#), Theme::Light);
    let mut app =
        Renderer::<ArticleViewer>::with_root_and_props(host.clone().into(), first).render();
    let headline = || {
        let root = host.first_element_child()?.shadow_root()?;
        root.query_selector("h1")
            .expect("a selector")
            .map(|it| words(&it))
    };
    becomes(headline, Some("One".to_owned())).await;
    assert!(
        host.query_selector("h1").expect("a selector").is_none(),
        "nothing stands outside the shadow root"
    );
    app.update(props(article(r#"{"headline":"Two"}"#), Theme::Dark));
    becomes(headline, Some("Two".to_owned())).await;
    let root = host
        .first_element_child()
        .and_then(|it| it.shadow_root())
        .expect("a shadow root");
    until("the theme is dark", || {
        root.query_selector("[data-theme='dark']")
            .expect("a selector")
            .is_some()
    })
    .await;
    app.destroy();
    becomes(|| host.child_element_count(), 0).await;
}

#[wasm_bindgen_test]
async fn it_leaves_nothing_on_the_page() {
    let count = || {
        document()
            .query_selector_all("*")
            .expect("a selector")
            .length()
    };
    let host = host();
    let before = count();
    let app = Renderer::<ArticleViewer>::with_root_and_props(
        host.clone().into(),
        props(article(r#"{"headline":"One"}"#), Theme::Auto),
    )
    .render();
    until("it is shown", || {
        host.first_element_child()
            .and_then(|it| it.shadow_root())
            .is_some()
    })
    .await;
    app.destroy();
    becomes(count, before).await;
    host.remove();
}
