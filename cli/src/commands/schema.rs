//! `article-viewer schema`.

use crate::arguments::Schema;
use crate::failure::Failure;
use crate::output;
use crate::status::Status;

pub(super) fn run(arguments: &Schema) -> Result<Status, Failure> {
    // With indentation and a last line end, as `article.schema.json` in the repository.
    let text = format!("{:#}\n", article_viewer_model::json_schema());
    if arguments.output.as_os_str() == output::DASH {
        output::print(text.as_bytes())?;
    } else {
        output::write(&arguments.output, text.as_bytes())?;
    }
    Ok(Status::Fine)
}
