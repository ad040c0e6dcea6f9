//! Questions and their answers.

use article_viewer_model::{Block, Question};

use super::writer::Writer;
use super::{body, inline};

/// Writes questions and answers.
pub(super) fn write(w: &mut Writer, block: &Block, questions: &[Question]) {
    w.open_class("div", "questions").block(block);
    for item in questions {
        w.open_heading(2, "question");
        inline::text(w, &item.question);
        w.close();
        w.open_class("div", "answer");
        body::blocks(w, &item.answer);
        w.close();
    }
    w.close();
}
