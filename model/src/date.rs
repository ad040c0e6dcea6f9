//! Dates that keep the precision and the zone they are written in.

use std::cmp::Ordering;
use std::fmt;

use crate::parts::halves;

/// A date as it is written: one moment, or an interval.
///
/// ```
/// use article_viewer_model::{Date, Precision};
///
/// let date = Date::parse("2024-03").ok_or("a month")?;
/// assert_eq!(date.start.precision(), Precision::Month);
/// assert_eq!(date.end, None);
/// assert!(Date::parse("2024-03-20/2024-03-22").is_some());
/// assert!(Date::parse("2023-02-29").is_none());
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// The moment, or the first of the interval.
    pub start: Moment,
    /// The last moment of an interval.
    pub end: Option<Moment>,
}

/// A moment as it is written: a year, a month, a day, or a time of day with or without its zone.
///
/// ```
/// use article_viewer_model::{Date, Offset};
///
/// let moment = Date::parse("2024-03-20T14:05+02:00").ok_or("a time")?.start;
/// assert_eq!((moment.year(), moment.month(), moment.day()), (2024, Some(3), Some(20)));
/// assert_eq!((moment.hour(), moment.minute(), moment.second()), (Some(14), Some(5), None));
/// assert_eq!(moment.offset(), Some(Offset::Minutes(120)));
/// assert_eq!(moment.to_string(), "2024-03-20T14:05+02:00");
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    precision: Precision,
    year: u16,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
    second: u8,
    offset: Option<Offset>,
}

/// How precisely a [`Moment`] is written; a coarser one is less than a finer one.
///
/// ```
/// use article_viewer_model::Precision;
///
/// assert!(Precision::Year < Precision::Day);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// `2024`
    Year,
    /// `2024-03`
    Month,
    /// `2024-03-20`
    Day,
    /// `2024-03-20T14:05`
    Minute,
    /// `2024-03-20T14:05:00`
    Second,
}

/// The zone a [`Moment`] is written in.
///
/// ```
/// use article_viewer_model::{Date, Offset};
///
/// let offset = |text| Date::parse(text).and_then(|date| date.start.offset());
/// assert_eq!(offset("2024-03-20T14:05Z"), Some(Offset::Utc));
/// assert_eq!(offset("2024-03-20T14:05-03:30"), Some(Offset::Minutes(-210)));
/// assert_eq!(offset("2024-03-20T14:05"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offset {
    /// Universal time (`Z`).
    Utc,
    /// Minutes ahead of universal time (`+02:00` is 120).
    Minutes(i16),
}

impl Date {
    /// Reads one of the forms `2024`, `2024-03`, `2024-03-20`, `2024-03-20T14:05`,
    /// `2024-03-20T14:05:00`, each time with `Z` or an offset or neither, or an interval `A/B` of
    /// them. Fractions of a second are dropped. A date that does not exist, and an interval that
    /// ends before it begins, is refused.
    ///
    /// ```
    /// use article_viewer_model::Date;
    ///
    /// assert!(Date::parse("2024-03-20T14:05:00.125Z").is_some());
    /// assert!(Date::parse("2024-03-20T25:00").is_none());
    /// assert!(Date::parse("2024/2023").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim_ascii();
        let Some((start, end)) = halves(text, b'/') else {
            return Some(Self {
                start: Moment::parse(text)?,
                end: None,
            });
        };
        let (start, end) = (Moment::parse(start)?, Moment::parse(end)?);
        // The end of an interval may be coarser than its start ("2024-03-20/2024"): it is reversed
        // only where all of the end is before the start.
        let reversed = match (start.offset, end.offset) {
            (Some(_), Some(_)) => end.universal() < start.universal(),
            _ => end.last() < start.civil_milliseconds(),
        };
        (!reversed).then_some(Self {
            start,
            end: Some(end),
        })
    }
}

impl fmt::Display for Date {
    /// Writes the canonical form, `A/B` for an interval.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.start, formatter)?;
        if let Some(end) = &self.end {
            formatter.write_str("/")?;
            fmt::Display::fmt(end, formatter)?;
        }
        Ok(())
    }
}

impl Moment {
    /// The year.
    ///
    /// ```
    /// # use article_viewer_model::Date;
    /// assert_eq!(Date::parse("2024").map(|date| date.start.year()), Some(2024));
    /// ```
    #[must_use]
    pub fn year(&self) -> i32 {
        i32::from(self.year)
    }

    /// The month, from 1.
    ///
    /// ```
    /// # use article_viewer_model::Date;
    /// assert_eq!(Date::parse("2024").and_then(|date| date.start.month()), None);
    /// ```
    #[must_use]
    pub fn month(&self) -> Option<u8> {
        (self.precision >= Precision::Month).then_some(self.month)
    }

    /// The day of the month, from 1.
    ///
    /// ```
    /// # use article_viewer_model::Date;
    /// assert_eq!(Date::parse("2024-03-20").and_then(|date| date.start.day()), Some(20));
    /// ```
    #[must_use]
    pub fn day(&self) -> Option<u8> {
        (self.precision >= Precision::Day).then_some(self.day)
    }

    /// The hour of the day.
    ///
    /// ```
    /// # use article_viewer_model::Date;
    /// assert_eq!(Date::parse("2024-03-20").and_then(|date| date.start.hour()), None);
    /// ```
    #[must_use]
    pub fn hour(&self) -> Option<u8> {
        (self.precision >= Precision::Minute).then_some(self.hour)
    }

    /// The minute of the hour.
    ///
    /// ```
    /// # use article_viewer_model::Date;
    /// assert_eq!(Date::parse("2024-03-20T14:05").and_then(|date| date.start.minute()), Some(5));
    /// ```
    #[must_use]
    pub fn minute(&self) -> Option<u8> {
        (self.precision >= Precision::Minute).then_some(self.minute)
    }

    /// The second of the minute.
    ///
    /// ```
    /// # use article_viewer_model::Date;
    /// assert_eq!(Date::parse("2024-03-20T14:05").and_then(|date| date.start.second()), None);
    /// ```
    #[must_use]
    pub fn second(&self) -> Option<u8> {
        (self.precision >= Precision::Second).then_some(self.second)
    }

    /// The zone it is written in.
    ///
    /// ```
    /// # use article_viewer_model::{Date, Offset};
    /// let moment = Date::parse("2024-03-20T14:05Z").map(|date| date.start);
    /// assert_eq!(moment.and_then(|it| it.offset()), Some(Offset::Utc));
    /// ```
    #[must_use]
    pub fn offset(&self) -> Option<Offset> {
        self.offset
    }

    /// How precisely it is written.
    ///
    /// ```
    /// # use article_viewer_model::{Date, Precision};
    /// let date = Date::parse("2024-03");
    /// assert_eq!(date.map(|it| it.start.precision()), Some(Precision::Month));
    /// ```
    #[must_use]
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// Milliseconds from 1970 to the moment as it is written, read as if it were universal time,
    /// what is missing at its first value: for showing it with `Intl.DateTimeFormat` and the zone
    /// `UTC`, never for telling how long ago it was.
    ///
    /// ```
    /// # use article_viewer_model::Date;
    /// let date = Date::parse("1970-01-02T00:00+05:00");
    /// assert_eq!(date.map(|it| it.start.civil_milliseconds()), Some(86_400_000.0));
    /// ```
    #[must_use]
    pub fn civil_milliseconds(&self) -> f64 {
        let days = days_from_1970(self.year(), self.month, self.day);
        let seconds =
            (f64::from(self.hour) * 60.0 + f64::from(self.minute)) * 60.0 + f64::from(self.second);
        (f64::from(days) * 86_400.0 + seconds) * 1000.0
    }

    /// Milliseconds from 1970 to the moment. `None` where no time or no zone is written: it is never
    /// invented.
    ///
    /// ```
    /// # use article_viewer_model::Date;
    /// let epoch = |text| Date::parse(text).and_then(|date| date.start.epoch_milliseconds());
    /// assert_eq!(epoch("1970-01-01T01:00+01:00"), Some(0.0));
    /// assert_eq!(epoch("1970-01-01T01:00"), None);
    /// ```
    #[must_use]
    pub fn epoch_milliseconds(&self) -> Option<f64> {
        self.offset.map(|_| self.universal())
    }

    /// Which of two moments comes first, as they are written: by day; on one day the coarser before
    /// the finer; then by time, where both say their zone by the instant.
    ///
    /// It is a total order, so that any list of moments can be sorted by it.
    ///
    /// ```
    /// # use article_viewer_model::Date;
    /// let mut dates: Vec<_> = ["2024-03-20T14:05+02:00", "2024-03-20T13:00Z", "2024-03-20", "2024-03"]
    ///     .into_iter()
    ///     .filter_map(Date::parse)
    ///     .collect();
    /// dates.sort_by(|one, other| one.start.compare(&other.start));
    /// let sorted: Vec<_> = dates.iter().map(ToString::to_string).collect();
    /// assert_eq!(
    ///     sorted,
    ///     ["2024-03", "2024-03-20", "2024-03-20T14:05+02:00", "2024-03-20T13:00Z"]
    /// );
    /// ```
    #[must_use]
    pub fn compare(&self, other: &Self) -> Ordering {
        let day = |it: &Self| {
            (
                it.year,
                it.month,
                it.day,
                it.precision.min(Precision::Minute),
            )
        };
        day(self)
            .cmp(&day(other))
            .then_with(|| self.universal().total_cmp(&other.universal()))
            .then(self.precision.cmp(&other.precision))
    }

    /// Reads one moment.
    fn parse(text: &str) -> Option<Self> {
        let mut rest = text.as_bytes();
        let mut moment = Self {
            precision: Precision::Year,
            year: number(&mut rest, 4)?,
            month: 1,
            day: 1,
            hour: 0,
            minute: 0,
            second: 0,
            offset: None,
        };
        if moment.year == 0 {
            return None;
        }
        if symbol(&mut rest, b'-') {
            moment.month = within(&mut rest, 1, 12)?;
            moment.precision = Precision::Month;
            if symbol(&mut rest, b'-') {
                let last = days_in_month(moment.year, moment.month);
                moment.day = within(&mut rest, 1, last)?;
                moment.precision = Precision::Day;
                if symbol(&mut rest, b'T') {
                    moment.time(&mut rest)?;
                }
            }
        }
        rest.is_empty().then_some(moment)
    }

    /// Reads what follows the `T`.
    fn time(&mut self, rest: &mut &[u8]) -> Option<()> {
        self.hour = within(rest, 0, 23)?;
        symbol(rest, b':').then_some(())?;
        self.minute = within(rest, 0, 59)?;
        self.precision = Precision::Minute;
        if symbol(rest, b':') {
            self.second = within(rest, 0, 59)?;
            self.precision = Precision::Second;
            if symbol(rest, b'.') {
                let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
                (digits > 0).then_some(())?;
                *rest = rest.get(digits..)?;
            }
        }
        if symbol(rest, b'Z') {
            self.offset = Some(Offset::Utc);
            return Some(());
        }
        let sign = if symbol(rest, b'+') {
            1
        } else if symbol(rest, b'-') {
            -1
        } else {
            return Some(());
        };
        let hours = i16::from(within(rest, 0, 23)?);
        symbol(rest, b':').then_some(())?;
        let minutes = i16::from(within(rest, 0, 59)?);
        self.offset = Some(Offset::Minutes(sign * (hours * 60 + minutes)));
        Some(())
    }

    /// Milliseconds from 1970 where the zone is written, else as if it were universal time.
    fn universal(&self) -> f64 {
        let minutes = match self.offset {
            Some(Offset::Minutes(minutes)) => f64::from(minutes),
            _ => 0.0,
        };
        self.civil_milliseconds() - minutes * 60_000.0
    }

    /// Like [`Moment::civil_milliseconds`], but what is missing at its last value.
    fn last(&self) -> f64 {
        let mut moment = *self;
        if self.precision < Precision::Month {
            moment.month = 12;
        }
        if self.precision < Precision::Day {
            moment.day = days_in_month(moment.year, moment.month);
        }
        if self.precision < Precision::Minute {
            (moment.hour, moment.minute) = (23, 59);
        }
        if self.precision < Precision::Second {
            moment.second = 59;
        }
        moment.civil_milliseconds()
    }
}

impl Moment {
    /// The canonical form, which HTML's `datetime` takes. It is what [`Display`](fmt::Display) writes,
    /// without the formatting machinery.
    ///
    /// ```
    /// # use article_viewer_model::Date;
    /// let date = Date::parse("2024-03-20T14:05+02:00");
    /// assert_eq!(date.map(|it| it.start.canonical()).as_deref(), Some("2024-03-20T14:05+02:00"));
    /// ```
    #[must_use]
    pub fn canonical(&self) -> String {
        let mut text = String::with_capacity(25);
        two(&mut text, self.year / 100);
        two(&mut text, self.year % 100);
        let fields = [
            (Precision::Month, '-', self.month),
            (Precision::Day, '-', self.day),
            (Precision::Minute, 'T', self.hour),
            (Precision::Minute, ':', self.minute),
            (Precision::Second, ':', self.second),
        ];
        for (precision, before, value) in fields {
            if self.precision >= precision {
                text.push(before);
                two(&mut text, u16::from(value));
            }
        }
        match self.offset {
            None => {}
            Some(Offset::Utc) => text.push('Z'),
            Some(Offset::Minutes(minutes)) => {
                text.push(if minutes < 0 { '-' } else { '+' });
                two(&mut text, minutes.unsigned_abs() / 60);
                text.push(':');
                two(&mut text, minutes.unsigned_abs() % 60);
            }
        }
        text
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.canonical())
    }
}

/// Writes a number below 100 in two digits.
fn two(text: &mut String, value: u16) {
    for digit in [value / 10, value % 10] {
        text.push(char::from(b'0' + (digit % 10) as u8));
    }
}

/// Takes one symbol from the front, if it stands there.
fn symbol(rest: &mut &[u8], symbol: u8) -> bool {
    match rest.split_first() {
        Some((first, after)) if *first == symbol => {
            *rest = after;
            true
        }
        _ => false,
    }
}

/// Takes a number of just so many digits from the front.
fn number(rest: &mut &[u8], digits: usize) -> Option<u16> {
    let (number, after) = rest.split_at_checked(digits)?;
    *rest = after;
    number.iter().try_fold(0, |value, byte| {
        byte.is_ascii_digit()
            .then(|| value * 10 + u16::from(byte - b'0'))
    })
}

/// Takes a number of two digits from the front, refused outside these bounds.
fn within(rest: &mut &[u8], least: u8, most: u8) -> Option<u8> {
    let value = number(rest, 2)? as u8;
    (least..=most).contains(&value).then_some(value)
}

/// How many days a month has.
fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01 to a day of the Gregorian calendar, counted in years that begin in March, so
/// that the leap day is the last of its year.
fn days_from_1970(year: i32, month: u8, day: u8) -> i32 {
    let (month, day) = (i32::from(month), i32::from(day));
    let year = if month <= 2 { year - 1 } else { year };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    year * 365 + year / 4 - year / 100 + year / 400 + day_of_year - 719_468
}
