//! Why there is no article to show.

use article_viewer_model::Diagnostic;

/// Why there is no article to show.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// No answer: offline, an unknown host, or an answer the page may not read.
    Network,
    /// The server of another origin does not let the page read its answer.
    CrossOrigin,
    /// No answer within the time allowed.
    TimedOut,
    /// The server answered with this status.
    Status(u16),
    /// More than [`Limits::bytes`](article_viewer_model::Limits).
    TooLarge,
    /// The answer is not JSON.
    NotJson,
    /// JSON, but nothing in it can be shown.
    NotAnArticle(Vec<Diagnostic>),
}

impl Failure {
    /// The short code that programs see.
    ///
    /// ```
    /// use article_viewer::ports::Failure;
    ///
    /// assert_eq!(Failure::Status(404).code(), "http-status");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::CrossOrigin => "cross-origin",
            Self::TimedOut => "timed-out",
            Self::Status(_) => "http-status",
            Self::TooLarge => "too-large",
            Self::NotJson => "not-json",
            Self::NotAnArticle(_) => "not-an-article",
        }
    }

    /// Whether trying again may help.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Network | Self::TimedOut => true,
            Self::Status(status) => *status >= 500 || *status == 408 || *status == 429,
            Self::CrossOrigin | Self::TooLarge | Self::NotJson | Self::NotAnArticle(_) => false,
        }
    }
}
