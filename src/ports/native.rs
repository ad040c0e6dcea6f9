//! The world where there is no browser.

use std::cell::{OnceCell, RefCell};
use std::fmt::{Display, Write as _};

use article_viewer_model::{Moment, Precision};
use icu_datetime::fieldsets::{Y, YM, YMD, YMDT};
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_decimal::input::Decimal;
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale_core::Locale;
use url::Url;

use super::World;

/// The world where there is no browser: dates and numbers by ICU4X, and no clock, so that the same
/// article gives the same page on every day.
///
/// ```
/// use article_viewer::model::Date;
/// use article_viewer::ports::{Native, World};
///
/// let date = Date::parse("2024-03-20");
/// let words = date.map(|date| Native.date("en", &date.start));
/// assert_eq!(words.as_deref(), Some("March 20, 2024"));
/// assert_eq!(Native.resolve("a.html", Some("https://example.org/news/")), "https://example.org/news/a.html");
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct Native;

/// A locale; English where the tag is none.
fn locale(language: &str) -> Locale {
    Locale::try_from_str(language).unwrap_or(icu_locale_core::locale!("en"))
}

/// What formats the dates and numbers of one language. To make a formatter takes much longer than to use
/// it, so each is made when it is first asked for.
struct Formats {
    language: String,
    locale: Locale,
    year: OnceCell<Option<DateTimeFormatter<Y>>>,
    month: OnceCell<Option<DateTimeFormatter<YM>>>,
    day: OnceCell<Option<DateTimeFormatter<YMD>>>,
    minute: OnceCell<Option<DateTimeFormatter<YMDT>>>,
    number: OnceCell<Option<DecimalFormatter>>,
}

/// How many languages' formats are kept.
const KEPT: usize = 16;

thread_local! {
    static FORMATS: RefCell<Vec<Formats>> = const { RefCell::new(Vec::new()) };
}

/// Uses the formats of a language.
fn with_formats<T>(language: &str, used: impl FnOnce(&Formats) -> T) -> T {
    FORMATS.with_borrow_mut(|kept| {
        if let Some(formats) = kept.iter().find(|it| it.language == language) {
            return used(formats);
        }
        let formats = Formats {
            language: language.to_owned(),
            locale: locale(language),
            year: OnceCell::new(),
            month: OnceCell::new(),
            day: OnceCell::new(),
            minute: OnceCell::new(),
            number: OnceCell::new(),
        };
        let words = used(&formats);
        if kept.len() == KEPT {
            kept.clear();
        }
        kept.push(formats);
        words
    })
}

/// What is displayed, as text. It is written in small pieces, so the room for most dates is made before.
fn written(words: impl Display) -> String {
    let mut text = String::with_capacity(40);
    let _ = write!(text, "{words}");
    text
}

impl Formats {
    /// A moment in the words of the language, where there is data for it.
    fn words(&self, moment: &Moment) -> Option<String> {
        let preferences = DateTimeFormatterPreferences::from(&self.locale);
        let (month, day) = (moment.month().unwrap_or(1), moment.day().unwrap_or(1));
        let date = Date::try_new_gregorian(moment.year(), month, day).ok()?;
        // As long as in a browser: the month in words, the year with all its digits.
        Some(match moment.precision() {
            Precision::Year => written(
                self.year
                    .get_or_init(|| DateTimeFormatter::try_new(preferences, Y::long()).ok())
                    .as_ref()?
                    .format(&date),
            ),
            Precision::Month => written(
                self.month
                    .get_or_init(|| DateTimeFormatter::try_new(preferences, YM::long()).ok())
                    .as_ref()?
                    .format(&date),
            ),
            Precision::Day => written(
                self.day
                    .get_or_init(|| DateTimeFormatter::try_new(preferences, YMD::long()).ok())
                    .as_ref()?
                    .format(&date),
            ),
            Precision::Minute | Precision::Second => {
                let (hour, minute) = (moment.hour()?, moment.minute()?);
                let time = Time::try_new(hour, minute, 0, 0).ok()?;
                let fields = YMD::long().with_time_hm();
                written(
                    self.minute
                        .get_or_init(|| DateTimeFormatter::try_new(preferences, fields).ok())
                        .as_ref()?
                        .format(&DateTime { date, time }),
                )
            }
        })
    }

    fn number(&self, value: u32) -> Option<String> {
        let preferences = DecimalFormatterPreferences::from(&self.locale);
        let format = self
            .number
            .get_or_init(|| DecimalFormatter::try_new(preferences, Default::default()).ok());
        Some(written(format.as_ref()?.format(&Decimal::from(value))))
    }
}

impl World for Native {
    fn now(&self) -> Option<f64> {
        None
    }

    fn date(&self, language: &str, moment: &Moment) -> String {
        with_formats(language, |formats| formats.words(moment))
            .unwrap_or_else(|| moment.canonical())
    }

    fn ago(&self, _language: &str, count: u32, unit: &'static str) -> String {
        // Without a clock there are no ages to tell.
        let mut words = String::new();
        let _ = write!(words, "{count} {unit}");
        words
    }

    fn number(&self, language: &str, value: u32) -> String {
        with_formats(language, |formats| formats.number(value)).unwrap_or_else(|| value.to_string())
    }

    fn resolve(&self, address: &str, base: Option<&str>) -> String {
        let base = base.and_then(|base| Url::parse(base).ok());
        match base.map(|base| base.join(address)) {
            Some(Ok(url)) => url.into(),
            _ => address.to_owned(),
        }
    }

    fn is_foreign(&self, address: &str) -> bool {
        // A page that is not anywhere yet has no origin: only what lies beside it is its own.
        address.starts_with("//") || Url::parse(address).is_ok_and(|url| url.has_host())
    }

    fn recall(&self, _key: &str) -> Option<String> {
        None
    }

    fn remember(&self, _key: &str, _value: &str) {}
}

#[cfg(test)]
mod tests {
    use article_viewer_model::Date;

    use super::{Native, World};

    #[test]
    fn dates_as_people_write_them() {
        for (date, english, arabic) in [
            ("2024", "2024", "2024"),
            ("2024-03", "March 2024", "مارس 2024"),
            ("2024-03-20", "March 20, 2024", "20 مارس 2024"),
            (
                "2024-03-20T14:05:00Z",
                "March 20, 2024 at 2:05\u{202f}PM",
                "20 مارس 2024 في 2:05 م",
            ),
        ] {
            let moment = Date::parse(date).expect(date).start;
            assert_eq!(Native.date("en", &moment), english);
            assert_eq!(Native.date("ar", &moment), arabic);
        }
    }

    #[test]
    fn a_tag_that_is_none_is_english() {
        let moment = Date::parse("2024-03").expect("a date").start;
        assert_eq!(Native.date("no tag!", &moment), "March 2024");
        assert_eq!(Native.number("", 1234), "1,234");
    }

    #[test]
    fn addresses() {
        for (address, base, expected) in [
            ("a", None, "a"),
            ("a", Some("no address"), "a"),
            ("/a", Some("https://x.example/b/c"), "https://x.example/a"),
            (
                "https://y.example/",
                Some("https://x.example/"),
                "https://y.example/",
            ),
            ("//", Some("https://x.example/"), "//"),
        ] {
            assert_eq!(Native.resolve(address, base), expected, "{address}");
        }
        for (address, expected) in [
            ("a.webp", false),
            ("data:image/png;base64,", false),
            ("https://x.example/a", true),
            ("//x.example/a", true),
        ] {
            assert_eq!(Native.is_foreign(address), expected, "{address}");
        }
    }
}
