//! Where the addresses of a document lead, for readers that are not on its page.

use crate::Address;

/// How the addresses of a document are told to machines.
///
/// Only addresses of documents and files are: those that are `http`, `https` or relative. An address
/// of mail, of a telephone, of the page's own memory (`blob:`, `data:`) and a place in the same page
/// (`#note`) are left out.
///
/// ```
/// use article_viewer_model::metadata::Places;
/// use article_viewer_model::{Address, AddressUse};
///
/// let places = Places::new(&|address| Some(format!("https://news.example{}", address.as_str())));
/// let told = |text| places.of(&Address::parse(text, AddressUse::Link)?);
/// assert_eq!(told("/ida"), Some("https://news.example/ida".to_owned()));
/// assert_eq!(told("#note"), None);
/// assert_eq!(told("mailto:desk@news.example"), None);
/// ```
#[derive(Clone, Copy)]
pub struct Places<'a> {
    resolve: &'a dyn Fn(&Address) -> Option<String>,
}

impl<'a> Places<'a> {
    /// Addresses as a function resolves them; what it answers with `None` is left out. It is asked
    /// about absolute addresses too.
    ///
    /// ```
    /// use article_viewer_model::metadata::Places;
    /// use article_viewer_model::Address;
    ///
    /// let nowhere = Places::new(&|_| None);
    /// assert_eq!(nowhere.of(&Address::default()), None);
    /// ```
    #[must_use]
    pub fn new(resolve: &'a dyn Fn(&Address) -> Option<String>) -> Self {
        Self { resolve }
    }

    /// Addresses as they are written: for documents that have absolute ones. JSON-LD resolves the
    /// others against the page it stands in; readers of Open Graph do not.
    ///
    /// ```
    /// use article_viewer_model::metadata::Places;
    /// use article_viewer_model::{Address, AddressUse};
    ///
    /// let address = Address::parse("/ida", AddressUse::Link).unwrap_or_default();
    /// assert_eq!(Places::as_written().of(&address).as_deref(), Some("/ida"));
    /// ```
    #[must_use]
    pub fn as_written() -> Places<'static> {
        Places {
            resolve: &|address| Some(address.as_str().to_owned()),
        }
    }

    /// Where an address leads; none for what is left out.
    ///
    /// ```
    /// use article_viewer_model::metadata::Places;
    /// use article_viewer_model::{Address, AddressUse};
    ///
    /// let picture = Address::parse("data:image/png;base64,AAAA", AddressUse::Image);
    /// assert_eq!(picture.and_then(|it| Places::as_written().of(&it)), None);
    /// ```
    #[must_use]
    pub fn of(&self, address: &Address) -> Option<String> {
        let text = address.as_str();
        if text.is_empty() || text.starts_with('#') {
            return None;
        }
        let end = text.find(['/', '?', '#']).unwrap_or(text.len());
        let scheme = text.get(..end)?.split_once(':').map(|it| it.0);
        let is_told = scheme
            .is_none_or(|it| it.eq_ignore_ascii_case("https") || it.eq_ignore_ascii_case("http"));
        if is_told {
            (self.resolve)(address)
        } else {
            None
        }
    }

    /// Like [`Places::of`], without the place in the document: the address of all of it.
    pub(super) fn whole(&self, address: &Address) -> Option<String> {
        let mut place = self.of(address)?;
        place.truncate(place.find('#').unwrap_or(place.len()));
        (!place.is_empty()).then_some(place)
    }
}
