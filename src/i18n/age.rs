//! How long ago something was, in words a reader would use.

/// A span that is said as an age. Anything of a day or more is said as a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// How many of the unit; at least 1.
    pub count: u32,
    /// `minute` or `hour`, as `Intl.RelativeTimeFormat` names them.
    pub unit: &'static str,
}

/// The age of `then` at `now`, both in milliseconds since 1970; `None` for a day or more and for
/// what is still to come.
///
/// ```
/// use article_viewer::i18n::{Age, age};
///
/// let hour = 3_600_000.0;
/// assert_eq!(age(3.0 * hour, 0.0), Some(Age { count: 3, unit: "hour" }));
/// assert_eq!(age(24.0 * hour, 0.0), None);
/// assert_eq!(age(0.0, hour), None);
/// ```
pub fn age(now: f64, then: f64) -> Option<Age> {
    let minutes = ((now - then) / 60_000.0).floor();
    if !(0.0..1440.0).contains(&minutes) {
        return None;
    }
    let minutes = minutes as u32;
    Some(if minutes < 60 {
        Age {
            count: minutes.max(1),
            unit: "minute",
        }
    } else {
        Age {
            count: minutes / 60,
            unit: "hour",
        }
    })
}

#[cfg(test)]
mod tests {
    use super::age;

    fn check(minutes: f64, expected: Option<(u32, &str)>) {
        let found = age(minutes * 60_000.0, 0.0).map(|age| (age.count, age.unit));
        assert_eq!(found, expected, "{minutes} minutes");
    }

    #[test]
    fn ages() {
        check(-1.0, None);
        check(0.0, Some((1, "minute")));
        check(59.9, Some((59, "minute")));
        check(60.0, Some((1, "hour")));
        check(119.0, Some((1, "hour")));
        check(1439.0, Some((23, "hour")));
        check(1440.0, None);
        check(f64::NAN, None);
    }
}
