//! From bytes to text: size, encoding, byte order mark, emptiness.

use article_viewer_model::{Code, LIMITS, Severity};

use super::Finding;

/// Bytes as text.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) findings: Vec<Finding>,
    /// Whether it makes sense to go on with the text.
    pub(super) is_sound: bool,
}

pub(super) fn decode(bytes: Vec<u8>) -> Decoded {
    if bytes.len() > LIMITS.bytes {
        return stop(String::new(), too_large());
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let start = error.utf8_error().valid_up_to();
            let finding = not_utf8(error.as_bytes(), start);
            // The text is kept for its lines. Up to the place it is what the file holds.
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            return stop(text, finding);
        }
    };
    let mut findings = Vec::new();
    // Nobody sees the mark, so it is no column.
    let text = match text.strip_prefix('\u{FEFF}') {
        Some(rest) => {
            findings.push(byte_order_mark());
            rest.to_owned()
        }
        None => text,
    };
    if text.trim_ascii().is_empty() {
        let hint = "`article-viewer new` writes a document to start from.";
        findings.push(Finding::not_json("the document is empty", Some(hint), 0..0));
        return Decoded {
            text,
            findings,
            is_sound: false,
        };
    }
    Decoded {
        text,
        findings,
        is_sound: true,
    }
}

fn stop(text: String, finding: Finding) -> Decoded {
    Decoded {
        text,
        findings: vec![finding],
        is_sound: false,
    }
}

fn too_large() -> Finding {
    Finding {
        severity: Code::TooLarge.severity(),
        code: Code::TooLarge.as_str(),
        path: String::new(),
        message: format!("the document has more than {} bytes", LIMITS.bytes),
        hint: Some("Pictures and films belong in files of their own.".to_owned()),
        place: 0..0,
    }
}

fn not_utf8(bytes: &[u8], start: usize) -> Finding {
    let message = match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "the document is UTF-16, not UTF-8".to_owned(),
        _ => {
            let byte = bytes.get(start).copied().unwrap_or_default();
            format!("the byte 0x{byte:02X} is no UTF-8")
        }
    };
    Finding {
        severity: Severity::Error,
        code: "not-utf-8",
        path: String::new(),
        message,
        hint: Some("Save the document as UTF-8.".to_owned()),
        place: start..start + char::REPLACEMENT_CHARACTER.len_utf8(),
    }
}

fn byte_order_mark() -> Finding {
    Finding {
        severity: Severity::Information,
        code: "byte-order-mark",
        path: String::new(),
        message: "the document begins with a byte order mark".to_owned(),
        hint: Some("It is passed over here, but not by every reader of JSON.".to_owned()),
        place: 0..0,
    }
}
