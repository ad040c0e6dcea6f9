//! When: published, updated, and how long it takes to read; and any date anywhere.

use article_viewer_model::parts::first;
use article_viewer_model::{Date, Moment, views};

use super::scene::Scene;
use super::writer::Writer;
use crate::i18n::{age, fill, zone};

/// Writes the article's dates and its reading time.
pub(super) fn write(w: &mut Writer) {
    let article = &w.scene.article;
    let strings = w.scene.strings;
    let minutes = views::reading_minutes(article);
    let published = article.date_published.as_ref();
    let updated = article
        .date_modified
        .as_ref()
        .filter(|date| Some(*date) != published);
    if published.is_none() && updated.is_none() && article.date_note.is_none() && minutes == 0 {
        return;
    }
    w.open_class("ul", "dates");
    labelled(w, strings.published(), published);
    labelled(w, strings.updated(), updated);
    if let Some(note) = &article.date_note {
        w.leaf("li", "date-note", note);
    }
    if minutes > 0 {
        let minutes = w.scene.world.number(strings.language(), minutes);
        w.leaf(
            "li",
            "reading-time",
            &fill(strings.reading_time(), &minutes),
        );
    }
    w.close();
}

fn labelled(w: &mut Writer, label: &str, when: Option<&Date>) {
    if let Some(when) = when {
        w.open("li").leaf("span", "date-label", label).words(" ");
        date(w, when);
        w.close();
    }
}

/// Writes a date or an interval, at the precision and in the zone it is written with.
pub(super) fn date(w: &mut Writer, date: &Date) {
    moment(w, &date.start);
    if let Some(end) = &date.end {
        w.words("\u{2009}–\u{2009}");
        moment(w, end);
    }
}

fn moment(w: &mut Writer, moment: &Moment) {
    let mut words = w.scene.world.date(w.scene.strings.language(), moment);
    if let Some(offset) = moment.offset() {
        // Set apart, so that its sign stays before its number in right-to-left text.
        words = [&words, " \u{2066}", &zone(offset), "\u{2069}"].concat();
    }
    w.open("time")
        .set("datetime", &moment.canonical())
        .words(&words)
        .close();
}

/// Writes how long ago it was, under a day; else the date.
pub(super) fn date_or_age(w: &mut Writer, date: &Date) {
    match age_of(w.scene, date) {
        Some(words) => {
            w.open("time")
                .set("datetime", &date.start.canonical())
                .words(&words)
                .close();
        }
        None => day(w, date),
    }
}

/// How long ago it was, under a day.
pub(super) fn age_of(scene: &Scene, date: &Date) -> Option<String> {
    let age = age(scene.world.now()?, date.start.epoch_milliseconds()?)?;
    Some(
        scene
            .world
            .ago(scene.strings.language(), age.count, age.unit),
    )
}

/// Writes the day of a date, without the time of day: for lists, where the time would be noise.
fn day(w: &mut Writer, date: &Date) {
    let canonical = date.start.canonical();
    let day = Date::parse(first(&canonical, b'T'));
    let shown = day.as_ref().map_or(&date.start, |day| &day.start);
    let words = w.scene.world.date(w.scene.strings.language(), shown);
    w.open("time")
        .set("datetime", &canonical)
        .words(&words)
        .close();
}
