//! The objects of the format, key by key, except for blocks.

use super::kinds::{
    Blocks, Day, Flag, Fraction, Id, Label, Link, ListOf, MapOf, Number, OneOf, Picture, Point,
    Recording, Short, Size, Speakers, Tongue, Words,
};
use super::shape::shape;
use crate::{
    Direction, Genre, LIMITS, Mark, NoticeKind, PersonKind, Provenance, QuoteForm, QuoteStatus,
    TeaserKind,
};

shape! {
    /// A news article.
    Document, DocumentFields {
        /// The address of the schema, for editors; reading does not look at it.
        schema "$schema": Short,
        /// The version of the format: 1.
        version "version": Number,
        /// The publisher's identifier.
        id "id": Short,
        /// The canonical address.
        url "url": Link,
        /// The language (BCP 47).
        language "language": Tongue,
        /// The direction; absent: from the language.
        direction "direction": OneOf<Direction>,
        /// The way from the front page to here.
        breadcrumbs "breadcrumbs": ListOf<Place>,
        /// The section's name.
        section "section": Short,
        /// What kind of piece it is.
        genre "genre": OneOf<Genre>,
        /// The label over the headline.
        kicker "kicker": Words,
        /// The headline.
        headline "headline" required: Words,
        /// The standfirst.
        description "description": Words,
        /// The place, as printed before the first words.
        dateline "dateline": Short,
        /// The byline as the publisher words it, if it is not made from the authors.
        byline "byline": Words,
        /// Who wrote it.
        authors "authors": ListOf<Author>,
        /// Who published it.
        publisher "publisher": Publisher,
        /// Who paid for it: always shown, before the headline.
        sponsor "sponsor": Sponsor,
        /// What the reader must know before the body.
        notice "notice": Notice,
        /// When it was first published.
        date_published "datePublished": Day,
        /// When it was last changed.
        date_modified "dateModified": Day,
        /// Words about the dates.
        date_note "dateNote": Short,
        /// The lead image.
        image "image": Image,
        /// The key points.
        key_points "keyPoints": ListOf<Point>,
        /// Who wrote or checked the key points.
        key_points_note "keyPointsNote": Words,
        /// The body, in reading order.
        body "body": Blocks,
        /// The people and organizations that quotes refer to, by id.
        people "people": MapOf<Person, { LIMITS.people }>,
        /// The full records of the quotations, by id.
        quotes "quotes": MapOf<Quote, { LIMITS.quotes }>,
        /// The related stories.
        related "related": Related,
        /// What was corrected since publication.
        corrections "corrections": ListOf<Correction>,
        /// Topics.
        tags "tags": ListOf<Place>,
        /// Whether it can be read without paying, as in schema.org.
        is_accessible_for_free "isAccessibleForFree": Flag,
        /// The copyright notice, as in schema.org.
        copyright_notice "copyrightNotice": Short,
    }
}

shape! {
    /// Something with a name and perhaps an address.
    Place, PlaceFields {
        /// What it is called.
        name "name" required: Short,
        /// Where it is.
        url "url": Link,
    }
}

shape! {
    /// Somebody who wrote the article.
    Author, AuthorFields {
        /// The name.
        name "name" required: Short,
        /// What they are.
        role "role": Short,
        /// Whom they work for.
        organization "organization": Short,
        /// Their page.
        url "url": Link,
        /// Their portrait.
        image "image": Image,
    }
}

shape! {
    /// Who published the article.
    Publisher, PublisherFields {
        /// The name.
        name "name" required: Short,
        /// The front page.
        url "url": Link,
        /// The logo.
        logo "logo": Image,
    }
}

shape! {
    /// Who paid for the article.
    Sponsor, SponsorFields {
        /// The words that say it is paid for.
        label "label": Short,
        /// The name.
        name "name": Short,
        /// Their page.
        url "url": Link,
        /// Their logo.
        logo "logo": Image,
    }
}

shape! {
    /// What the reader must know before the body.
    Notice, NoticeFields {
        /// What kind of notice.
        kind "kind": OneOf<NoticeKind>,
        /// What it says.
        text "text" required: Words,
    }
}

shape! {
    /// A key point with what bears it out.
    KeyPoint, KeyPointFields {
        /// What it says.
        text "text" required: Words,
        /// Ids of the blocks or quotes that bear it out.
        supported_by "supportedBy": ListOf<Id>,
    }
}

shape! {
    /// A person or an organization that is quoted.
    Person, PersonFields {
        /// The name.
        name "name" required: Short,
        /// What they are.
        role "role": Short,
        /// Whom they speak for.
        organization "organization": Short,
        /// A person or an organization.
        kind "kind": OneOf<PersonKind>,
        /// Their page.
        url "url": Link,
        /// Their portrait or logo.
        image "image": Image,
    }
}

shape! {
    /// The related stories.
    Related, RelatedFields {
        /// What the rail is called.
        title "title": Short,
        /// The stories.
        items "items": ListOf<Teaser, { LIMITS.related }>,
    }
}

shape! {
    /// What was corrected, and when.
    Correction, CorrectionFields {
        /// When the correction was made.
        date "date": Day,
        /// What was wrong, and what is right.
        text "text" required: Words,
    }
}

shape! {
    /// A pointer to another story.
    Teaser, TeaserFields {
        /// The headline of the other story.
        headline "headline" required: Words,
        /// Where it is.
        url "url": Link,
        /// Its picture.
        image "image": Image,
        /// Its section.
        section "section": Short,
        /// Who published it.
        publisher "publisher": Short,
        /// When it was published.
        date_published "datePublished": Day,
        /// What kind of piece it is.
        kind "kind": OneOf<TeaserKind>,
        /// Why it is related.
        reason "reason": Short,
    }
}

shape! {
    /// One run of a text.
    Run, RunFields {
        /// The words.
        text "text": Label,
        /// How they are marked.
        marks "marks": ListOf<OneOf<Mark>>,
        /// Where they link to.
        href "href": Link,
        /// The id of the quotation whose words these are.
        quote "quote": Id,
        /// Their language, where it differs from what surrounds them.
        language "language": Tongue,
        /// A reading printed over the words.
        ruby "ruby": Short,
        /// The id of the footnote they refer to.
        footnote "footnote": Id,
        /// A line break in the place of words.
        line_break "break": Flag,
    }
}

shape! {
    /// The full record of one quotation.
    Quote, QuoteFields {
        /// The full wording, without quotation marks.
        text "text": Words,
        /// Who said it: `{ person: id }`, `{ name, role }`, a name, or a list of them.
        speaker "speaker": Speakers,
        /// Why the speaker is not named.
        anonymous "anonymous": Short,
        /// The speaker's role when it was said, where it differs.
        role "role": Short,
        /// When it was said, never the article's date; absent means unknown.
        date "date": Day,
        /// Words about the date.
        date_note "dateNote": Short,
        /// Where and how, in words.
        context "context": Short,
        /// Where it can be looked up.
        source "source": Source,
        /// The wording in the language it was said in.
        original "original": Original,
        /// Who translated it.
        translator "translator": Short,
        /// Word for word (the default), or in other words.
        form "form": OneOf<QuoteForm>,
        /// What has become of it since.
        status "status": OneOf<QuoteStatus>,
        /// Words about the status.
        status_note "statusNote": Short,
        /// Where the status is explained.
        status_url "statusUrl": Link,
        /// Who says that this is the record: the publisher (the default), or a program.
        provenance "provenance": OneOf<Provenance>,
    }
}

shape! {
    /// One speaker.
    Speaker, SpeakerFields {
        /// The id of one of the article's people.
        person "person": Id,
        /// The name, where it is none of them.
        name "name": Short,
        /// What they are.
        role "role": Short,
    }
}

shape! {
    /// Where a quotation can be looked up.
    Source, SourceFields {
        /// What the source is called.
        name "name": Short,
        /// Where it is.
        url "url": Link,
        /// Where a copy is kept.
        archive_url "archiveUrl": Link,
    }
}

shape! {
    /// The wording in the language it was said in.
    Original, OriginalFields {
        /// The words.
        text "text" required: Words,
        /// Their language.
        language "language": Tongue,
    }
}

shape! {
    /// A picture.
    Image, ImageFields {
        /// Where it is.
        url "url" required: Picture,
        /// Its media type.
        media_type "type": Short,
        /// What it shows, for those who do not see it; empty: decorative.
        alt "alt": Label,
        /// The caption.
        caption "caption": Words,
        /// Who made it.
        credit "credit": Short,
        /// Its width in pixels.
        width "width": Size,
        /// Its height in pixels.
        height "height": Size,
        /// The same picture in other sizes or formats.
        sources "sources": ListOf<ImageSource>,
        /// The same picture for dark surroundings.
        dark "dark": Picture,
        /// What must stay in sight when it is cropped.
        focus "focus": Focus,
    }
}

shape! {
    /// One other size or format of a picture.
    ImageSource, ImageSourceFields {
        /// Where it is.
        url "url" required: Picture,
        /// Its width in pixels.
        width "width": Size,
        /// Its media type.
        media_type "type": Short,
    }
}

shape! {
    /// A point of a picture, as fractions of its width and height.
    Focus, FocusFields {
        /// From the left edge.
        x "x" required: Fraction,
        /// From the top edge.
        y "y" required: Fraction,
    }
}

shape! {
    /// One format of a recording.
    MediaSource, MediaSourceFields {
        /// Where it is.
        url "url" required: Recording,
        /// Its media type.
        media_type "type": Short,
    }
}

shape! {
    /// One text track of a recording.
    MediaTrack, MediaTrackFields {
        /// Where it is.
        url "url" required: Recording,
        /// HTML's kind of track.
        kind "kind": Short,
        /// Its language.
        language "language": Tongue,
        /// What it is called.
        label "label": Short,
    }
}
