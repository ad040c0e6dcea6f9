//! Where the writer writes to.

/// Receives a tree, element by element.
///
/// There are two: the DOM of a browser, and escaped HTML text. Both are given the same calls, so
/// that the page in the browser and the page from a server are one tree.
///
/// ```
/// use article_viewer::ports::{HtmlSink, Sink};
///
/// let mut sink = HtmlSink::default();
/// sink.open("p");
/// sink.attribute("lang", "en");
/// sink.text("Tea & biscuits");
/// sink.close();
/// assert_eq!(sink.finish(), r#"<p lang="en">Tea &amp; biscuits</p>"#);
/// ```
pub trait Sink {
    /// Opens an element: what follows is inside it, until [`Sink::close`].
    fn open(&mut self, tag: &'static str);
    /// Sets an attribute of the element that was opened last, before anything is put into it.
    fn attribute(&mut self, name: &'static str, value: &str);
    /// Adds words. They are never read as markup.
    fn text(&mut self, text: &str);
    /// Closes the element that was opened last and is still open.
    fn close(&mut self);
}
