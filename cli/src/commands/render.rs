//! `article-viewer render`.

use std::path::Path;

use crate::arguments::Render;
use crate::failure::Failure;
use crate::input;
use crate::output;
use crate::render::{self, Page, Renderer};
use crate::status::Status;

pub(super) fn run(arguments: &Render) -> Result<Status, Failure> {
    let renderer = Renderer::new(arguments)?;
    if let Some(folder) = &arguments.out_dir {
        return render::batch(&renderer, &arguments.files, folder, arguments.force);
    }
    let [file] = arguments.files.as_slice() else {
        return Err(Failure::new(
            format!(
                "{} documents, and one place to write to",
                arguments.files.len()
            ),
            "Name a folder for their pages: --out-dir FOLDER.",
        ));
    };
    let Some(page) = renderer.page(&input::read(file)?, file.parent().unwrap_or(Path::new("")))
    else {
        anstream::eprintln!("error: {}", render::empty(file));
        return Ok(Status::Errors);
    };
    match arguments.output.as_deref() {
        Some(output) if output.as_os_str() != output::DASH => {
            output::replace(output, page.html.as_bytes())?;
        }
        _ => output::print(page.html.as_bytes())?,
    }
    Ok(report(file, &page))
}

/// Says what is not in the page, and whether there is more to say about its document.
fn report(file: &Path, page: &Page) -> Status {
    for failure in &page.missing {
        anstream::eprintln!("error: {failure}");
    }
    if page.findings > 0 {
        let name = file.display();
        anstream::eprintln!(
            "note: {} in {name}; `article-viewer check {name}` says where",
            match page.findings {
                1 => "1 finding".to_owned(),
                count => format!("{count} findings"),
            }
        );
    }
    if page.missing.is_empty() {
        Status::Fine
    } else {
        Status::File
    }
}
