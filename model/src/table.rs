//! Values by id, in the order of the document.

/// Values by id, in the order of the document, found by binary search.
///
/// A sorted index stands beside the entries: a hash map would cost more bytes in a WebAssembly
/// module than it saves in time, and would lose the order.
///
/// ```
/// use article_viewer_model::Table;
///
/// let table = Table::from_entries(vec![("b".to_owned(), 1), ("a".to_owned(), 2)]);
/// assert_eq!(table.get("a"), Some(&2));
/// assert_eq!(table.get("c"), None);
/// assert_eq!(table.iter().map(|(id, _)| id).collect::<Vec<_>>(), ["b", "a"]);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Table<T> {
    entries: Vec<(String, T)>,
    /// Places in `entries`, sorted by id.
    index: Vec<u32>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            index: Vec::new(),
        }
    }
}

impl<T> Table<T> {
    /// A table of these entries. Of two entries with one id, the later value stands in the place of
    /// the earlier one.
    ///
    /// ```
    /// use article_viewer_model::Table;
    ///
    /// let table = Table::from_entries(vec![("a".to_owned(), 1), ("a".to_owned(), 2)]);
    /// assert_eq!((table.len(), table.get("a")), (1, Some(&2)));
    /// ```
    #[must_use]
    pub fn from_entries(entries: Vec<(String, T)>) -> Self {
        let mut table = Self::default();
        for (id, value) in entries {
            table.insert(id, value);
        }
        table
    }

    /// Puts a value at the end, or in the place of the value that has its id, which is returned.
    ///
    /// ```
    /// let mut table = article_viewer_model::Table::default();
    /// assert_eq!(table.insert("a".to_owned(), 1), None);
    /// assert_eq!(table.insert("a".to_owned(), 2), Some(1));
    /// ```
    pub fn insert(&mut self, id: String, value: T) -> Option<T> {
        match self.search(&id) {
            Ok(place) => {
                let entry = self.entries.get_mut(place)?;
                Some(std::mem::replace(&mut entry.1, value))
            }
            Err(place) => {
                self.index.insert(place, self.entries.len() as u32);
                self.entries.push((id, value));
                None
            }
        }
    }

    /// The value with this id.
    ///
    /// ```
    /// let table = article_viewer_model::Table::from_entries(vec![("a".to_owned(), 1)]);
    /// assert_eq!(table.get("a"), Some(&1));
    /// ```
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&T> {
        let place = self.search(id).ok()?;
        self.entries.get(place).map(|(_, value)| value)
    }

    /// The value with this id, to be changed.
    pub(crate) fn get_mut(&mut self, id: &str) -> Option<&mut T> {
        let place = self.search(id).ok()?;
        self.entries.get_mut(place).map(|(_, value)| value)
    }

    /// The entries, in the order of the document.
    ///
    /// ```
    /// let table = article_viewer_model::Table::from_entries(vec![("a".to_owned(), 1)]);
    /// assert_eq!(table.iter().next(), Some(("a", &1)));
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.entries.iter().map(|(id, value)| (id.as_str(), value))
    }

    /// The values, to be changed in place.
    ///
    /// ```
    /// let mut table = article_viewer_model::Table::from_entries(vec![("a".to_owned(), 1)]);
    /// table.values_mut().for_each(|value| *value += 1);
    /// assert_eq!(table.get("a"), Some(&2));
    /// ```
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.entries.iter_mut().map(|(_, value)| value)
    }

    /// How many entries there are.
    ///
    /// ```
    /// assert_eq!(article_viewer_model::Table::<u8>::default().len(), 0);
    /// ```
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no entry.
    ///
    /// ```
    /// assert!(article_viewer_model::Table::<u8>::default().is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The place in `entries` of the value with this id, or the place in `index` where it belongs.
    fn search(&self, id: &str) -> Result<usize, usize> {
        let (mut low, mut high) = (0, self.index.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let place = self.index[middle] as usize;
            match self.entries[place].0.as_str().cmp(id) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return Ok(place),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        Err(low)
    }
}
