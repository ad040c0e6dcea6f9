//! The viewer's script and module, as the build put them into this program.

use article_viewer::prerender::Script;

const SCRIPT: &str = include_str!(concat!(env!("OUT_DIR"), "/article-viewer.inline.js"));
const MODULE: &str = include_str!(concat!(env!("OUT_DIR"), "/article-viewer.module.txt"));

/// The script of a page that is one file; none where this program was built without.
pub(super) fn inline() -> Option<Script> {
    (!MODULE.is_empty()).then(|| Script::Inline {
        script: SCRIPT.to_owned(),
        module: MODULE.to_owned(),
    })
}
