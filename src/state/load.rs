//! From an address to an article.

/// How far loading has come.
#[derive(Debug, Clone, PartialEq)]
pub enum Load<Document, Failure> {
    /// A request is under way.
    Loading,
    /// The document is there.
    Ready(Document),
    /// There is none.
    Failed(Failure),
}

impl<Document, Failure> Load<Document, Failure> {
    /// What an answer makes of it.
    ///
    /// ```
    /// use article_viewer::state::Load;
    ///
    /// assert_eq!(Load::<u8, &str>::answered(Err("offline")), Load::Failed("offline"));
    /// ```
    pub fn answered(answer: Result<Document, Failure>) -> Self {
        match answer {
            Ok(document) => Self::Ready(document),
            Err(failure) => Self::Failed(failure),
        }
    }

    /// The document, where it is there.
    pub fn ready(&self) -> Option<&Document> {
        match self {
            Self::Ready(document) => Some(document),
            _ => None,
        }
    }
}
