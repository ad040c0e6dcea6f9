//! Writing, to standard output and to files.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use crate::failure::Failure;

/// How standard input and output are named where a file could stand.
pub(crate) const DASH: &str = "-";

/// Writes to standard output. Colours are taken out unless it is a terminal that wants them.
pub(crate) fn print_styled(text: &str) -> Result<(), Failure> {
    print_to(&mut anstream::stdout().lock(), text.as_bytes())
}

/// Writes to standard output, byte for byte.
pub(crate) fn print(text: &[u8]) -> Result<(), Failure> {
    print_to(&mut io::stdout().lock(), text)
}

fn print_to(output: &mut impl Write, text: &[u8]) -> Result<(), Failure> {
    match output.write_all(text).and_then(|()| output.flush()) {
        // Whoever reads has read enough, as `head` does.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result.map_err(|error| Failure::writing(Path::new("standard output"), &error)),
    }
}

/// Writes a file, over the one that is there.
pub(crate) fn write(path: &Path, text: &[u8]) -> Result<(), Failure> {
    fs::write(path, text).map_err(|error| Failure::writing(path, &error))
}

/// Writes a file in one step: whoever reads it finds the old one or the new one, never half of one.
pub(crate) fn replace(path: &Path, text: &[u8]) -> Result<(), Failure> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".article-viewer-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As any new file has them: a temporary file would be its owner's alone.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let written = builder.tempfile_in(folder).and_then(|mut file| {
        file.write_all(text)?;
        file.persist(path).map_err(|error| error.error)
    });
    match written {
        Ok(_) => Ok(()),
        Err(error) => Err(Failure::writing(path, &error)),
    }
}

/// Writes a file that must not be there yet, unless `--force` is given.
pub(crate) fn write_new(path: &Path, text: &[u8]) -> Result<(), Failure> {
    fs::File::create_new(path)
        .and_then(|mut file| file.write_all(text))
        .map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists if !path.is_dir() => Failure::new(
                format!("{} is there already", path.display()),
                "Choose another name, or add --force to write over it.",
            ),
            _ => Failure::writing(path, &error),
        })
}
