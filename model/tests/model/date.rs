//! Dates, held against jiff.

use std::cmp::Ordering;

use article_viewer_model::{Date, Moment, Offset, Precision};
use proptest::prelude::*;

fn moment(text: &str) -> Moment {
    let date = Date::parse(text).unwrap_or_else(|| panic!("{text} is a date"));
    assert_eq!(date.end, None);
    date.start
}

fn check(text: &str, precision: Precision, canonical: &str) {
    let moment = moment(text);
    assert_eq!(moment.precision(), precision, "{text}");
    assert_eq!(moment.to_string(), canonical, "{text}");
}

#[test]
fn every_form_keeps_its_precision() {
    check("2024", Precision::Year, "2024");
    check("0476", Precision::Year, "0476");
    check("2024-03", Precision::Month, "2024-03");
    check("2024-03-20", Precision::Day, "2024-03-20");
    check("2024-02-29", Precision::Day, "2024-02-29");
    check("2000-02-29", Precision::Day, "2000-02-29");
    check(" 2024-03-20T14:05 ", Precision::Minute, "2024-03-20T14:05");
    check("2024-03-20T14:05Z", Precision::Minute, "2024-03-20T14:05Z");
    check(
        "2024-03-20T14:05:00",
        Precision::Second,
        "2024-03-20T14:05:00",
    );
    check(
        "2024-03-20T14:05:00.987654321Z",
        Precision::Second,
        "2024-03-20T14:05:00Z",
    );
    check(
        "2024-03-20T14:05:59+02:00",
        Precision::Second,
        "2024-03-20T14:05:59+02:00",
    );
    check(
        "2024-03-20T14:05-03:30",
        Precision::Minute,
        "2024-03-20T14:05-03:30",
    );
    check(
        "2024-03-20T14:05-00:30",
        Precision::Minute,
        "2024-03-20T14:05-00:30",
    );
    check(
        "2024-03-20T14:05-00:00",
        Precision::Minute,
        "2024-03-20T14:05+00:00",
    );
    assert_eq!(
        moment("2024-03-20T14:05-00:30").offset(),
        Some(Offset::Minutes(-30))
    );
}

#[test]
fn what_is_no_date_is_refused() {
    for text in [
        "",
        "yesterday",
        "24",
        "20240320",
        "02024",
        "0000",
        "-2024",
        "2024-",
        "2024-3",
        "2024-00",
        "2024-13",
        "2024-03-",
        "2024-03-00",
        "2024-03-32",
        "2024-04-31",
        "2023-02-29",
        "1900-02-29",
        "2024-03-20T",
        "2024-03-20T14",
        "2024-03-20T14:",
        "2024-03-20T1405",
        "2024-03-20 14:05",
        "2024-03-20T25:00",
        "2024-03-20T24:00",
        "2024-03-20T14:60",
        "2024-03-20T14:05:60",
        "2024-03-20T14:05:00.",
        "2024-03-20T14:05+99:00",
        "2024-03-20T14:05+02:60",
        "2024-03-20T14:05+2",
        "2024-03-20T14:05ZZ",
        "2024-03-20Z",
        "2024Z",
        "٢٠٢٤",
        "2024/",
        "/2024",
        "2024/2023",
        "2024/2025/2026",
        "2024-03-20/2024-03-19",
        "2024-03-20T14:05/2024-03-20T14:04",
        "2024-03-20T14:05Z/2024-03-20T14:05+01:00",
        "2024-03-20/22",
    ] {
        assert_eq!(Date::parse(text), None, "{text:?}");
    }
}

#[test]
fn an_interval_may_end_coarser_than_it_begins() {
    for text in [
        "2024-03-20/2024-03-22",
        "2024-03-20/2024",
        "2024-03/2024-03",
        "2024/2024-03",
        "2024-03-20T23:00/2024-03-20",
        "2024-03-20T14:05+01:00/2024-03-20T14:05Z",
    ] {
        let date = Date::parse(text).unwrap_or_else(|| panic!("{text} is an interval"));
        assert_eq!(date.to_string(), text);
    }
}

#[test]
fn no_instant_is_invented() {
    for text in [
        "2024",
        "2024-03",
        "2024-03-20",
        "2024-03-20T14:05",
        "2024-03-20T14:05:00",
    ] {
        assert_eq!(moment(text).epoch_milliseconds(), None, "{text}");
    }
    assert_eq!(moment("1970-01-01T00:00Z").epoch_milliseconds(), Some(0.0));
}

#[test]
fn dates_are_ordered_as_they_are_written() {
    let sorted = [
        "2023-12-31",
        "2024",
        "2024-01",
        "2024-01-01",
        "2024-01-01T00:00",
        "2024-01-01T00:00:00",
        "2024-01-01T23:59-05:00",
        "2024-01-02T00:10Z",
        "2024-03",
        "2024-03-20",
        "2024-03-20T14:05+02:00",
        "2024-03-20T13:00Z",
    ];
    for (place, one) in sorted.iter().enumerate() {
        for (other_place, other) in sorted.iter().enumerate() {
            let order = moment(one).compare(&moment(other));
            assert_eq!(order, place.cmp(&other_place), "{one} and {other}");
        }
    }
}

fn any_moment() -> impl Strategy<Value = String> {
    let zone = prop_oneof![
        Just(String::new()),
        Just("Z".to_owned()),
        (prop::bool::ANY, 0..24_u8, 0..60_u8).prop_map(|(ahead, hours, minutes)| {
            format!("{}{hours:02}:{minutes:02}", if ahead { '+' } else { '-' })
        }),
    ];
    (
        1..10_000_u16,
        1..14_u8,
        1..33_u8,
        0..26_u8,
        0..62_u8,
        0..62_u8,
        zone,
        0..5_u8,
    )
        .prop_map(
            |(year, month, day, hour, minute, second, zone, precision)| match precision {
                0 => format!("{year:04}"),
                1 => format!("{year:04}-{month:02}"),
                2 => format!("{year:04}-{month:02}-{day:02}"),
                3 => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}{zone}"),
                _ => {
                    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{zone}")
                }
            },
        )
}

proptest! {
    #[test]
    fn jiff_agrees(text in any_moment()) {
        let ours = Date::parse(&text).map(|date| date.start);
        // jiff wants each field, and reads a leap second as the one before it.
        let full = match text.len() {
            4 => format!("{text}-01-01"),
            7 => format!("{text}-01"),
            _ => text.clone(),
        };
        let (civil, zone) = match full.find('T') {
            Some(at) => match full[at..].find(['Z', '+', '-']) {
                Some(zone) => full.split_at(at + zone),
                None => (full.as_str(), ""),
            },
            None => (full.as_str(), ""),
        };
        let leap = civil.len() == 19 && civil.ends_with(":60");
        let theirs = civil.parse::<jiff::civil::DateTime>().ok().filter(|_| !leap);
        prop_assert_eq!(ours.is_some(), theirs.is_some(), "{}", text);
        if let (Some(ours), Some(theirs)) = (ours, theirs) {
            // No offset is neither before nor behind.
            prop_assert_eq!(ours.to_string(), text.replace("-00:00", "+00:00"));
            prop_assert_eq!(Date::parse(&ours.to_string()).map(|date| date.start), Some(ours));
            let utc = theirs.to_zoned(jiff::tz::TimeZone::UTC).expect("in range");
            prop_assert_eq!(ours.civil_milliseconds(), utc.timestamp().as_millisecond() as f64);
            let instant = format!("{civil}{zone}").parse::<jiff::Timestamp>().ok();
            if !zone.is_empty() && let Some(instant) = instant {
                prop_assert_eq!(ours.epoch_milliseconds(), Some(instant.as_millisecond() as f64));
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[0-9TZ:+./-]{0,30}") {
        if let Some(date) = Date::parse(&text) {
            prop_assert_eq!(Date::parse(&date.to_string()), Some(date));
        }
    }

    #[test]
    fn the_order_is_total(texts in prop::collection::vec(any_moment(), 3)) {
        let moments: Vec<Moment> = texts.iter().filter_map(|it| Date::parse(it)).map(|it| it.start).collect();
        if let [a, b, c] = moments.as_slice() {
            prop_assert_eq!(a.compare(b), b.compare(a).reverse());
            prop_assert_eq!(a.compare(a), Ordering::Equal);
            if a.compare(b) != Ordering::Greater && b.compare(c) != Ordering::Greater {
                prop_assert_ne!(a.compare(c), Ordering::Greater);
            }
        }
    }
}
