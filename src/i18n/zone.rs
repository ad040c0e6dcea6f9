//! The zone a time is written in.

use article_viewer_model::Offset;

use super::decimal;

/// The zone a time is written in, for people: `UTC`, `UTC+2`, `UTC−3:30`.
///
/// ```
/// use article_viewer::i18n::zone;
/// use article_viewer_model::Offset;
///
/// assert_eq!(zone(Offset::Minutes(-210)), "UTC\u{2212}3:30");
/// ```
pub fn zone(offset: Offset) -> String {
    let mut words = String::with_capacity(16);
    words.push_str("UTC");
    if let Offset::Minutes(minutes) = offset
        && minutes != 0
    {
        words.push(if minutes < 0 { '\u{2212}' } else { '+' });
        let minutes = minutes.unsigned_abs();
        words.push_str(&decimal(u32::from(minutes / 60)));
        if !minutes.is_multiple_of(60) {
            words.push(':');
            if minutes % 60 < 10 {
                words.push('0');
            }
            words.push_str(&decimal(u32::from(minutes % 60)));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::zone;
    use article_viewer_model::Offset;

    #[test]
    fn zones() {
        assert_eq!(zone(Offset::Utc), "UTC");
        assert_eq!(zone(Offset::Minutes(0)), "UTC");
        assert_eq!(zone(Offset::Minutes(120)), "UTC+2");
        assert_eq!(zone(Offset::Minutes(345)), "UTC+5:45");
        assert_eq!(zone(Offset::Minutes(-65)), "UTC\u{2212}1:05");
    }
}
