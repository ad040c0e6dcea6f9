//! Clock, calendar, addresses and memory: what a rendering asks of its surroundings.

use std::cell::RefCell;
use std::collections::BTreeMap;

use article_viewer_model::{Moment, Precision};

/// What a rendering asks of its surroundings.
pub trait World {
    /// Milliseconds since 1970 in UTC; `None` where a rendering must not depend on the time.
    fn now(&self) -> Option<f64>;
    /// A date or a time as people who speak `language` write it, in the zone it is written in and at
    /// the precision it is written with.
    fn date(&self, language: &str, moment: &Moment) -> String;
    /// "3 hours ago": `count` of a unit (`minute` or `hour`) before now.
    fn ago(&self, language: &str, count: u32, unit: &'static str) -> String;
    /// A whole number as people who speak `language` write it.
    fn number(&self, language: &str, value: u32) -> String;
    /// An address made absolute; as it is where that is not possible.
    fn resolve(&self, address: &str, base: Option<&str>) -> String;
    /// Whether an address, made absolute, leads to another origin than the page's.
    fn is_foreign(&self, address: &str) -> bool;
    /// What was remembered under `key`.
    fn recall(&self, key: &str) -> Option<String>;
    /// Remembers `value` under `key`, where the surroundings allow it.
    fn remember(&self, key: &str, value: &str);
}

/// A world that stands still: for tests, and for renderings that must come out the same every time.
///
/// ```
/// use article_viewer::ports::{FixedWorld, World};
///
/// let world = FixedWorld::default();
/// world.remember("folded", "yes");
/// assert_eq!(world.recall("folded").as_deref(), Some("yes"));
/// ```
#[derive(Debug, Default)]
pub struct FixedWorld {
    /// What [`World::now`] says.
    pub now: Option<f64>,
    memory: RefCell<BTreeMap<String, String>>,
}

impl World for FixedWorld {
    fn now(&self) -> Option<f64> {
        self.now
    }

    fn date(&self, _language: &str, moment: &Moment) -> String {
        // The canonical form is the same in every language; only a time's `T` is not for people.
        match moment.precision() {
            Precision::Minute | Precision::Second => moment.to_string().replace('T', " "),
            _ => moment.to_string(),
        }
    }

    fn ago(&self, _language: &str, count: u32, unit: &'static str) -> String {
        let mut words = count.to_string();
        words.push(' ');
        words.push_str(unit);
        words.push_str(if count == 1 { " ago" } else { "s ago" });
        words
    }

    fn number(&self, _language: &str, value: u32) -> String {
        value.to_string()
    }

    fn resolve(&self, address: &str, _base: Option<&str>) -> String {
        address.to_owned()
    }

    fn is_foreign(&self, address: &str) -> bool {
        address.starts_with("https:") || address.starts_with("http:") || address.starts_with("//")
    }

    fn recall(&self, key: &str) -> Option<String> {
        self.memory.borrow().get(key).cloned()
    }

    fn remember(&self, key: &str, value: &str) {
        self.memory
            .borrow_mut()
            .insert(key.to_owned(), value.to_owned());
    }
}
