//! The blocks of the body, key by key. `type`, `id` and `language` are common to all of them.

use super::kinds::{
    Blocks, Day, Flag, Id, Item, Lines, Link, ListOf, MapOf, OneOf, Picture, QuoteOrId, Row, Short,
    Size, Tongue, Whole, WidthOrPixels, Words,
};
use super::shape::shape;
use super::shapes::{Image, MediaSource, MediaTrack};
use crate::QuoteDisplay;

shape! {
    /// What every block has.
    Common, CommonFields {
        /// What it is.
        block_type "type" required: Short,
        /// Its id, unique across blocks and quotes.
        id "id": Id,
        /// Its language, where it differs from the article's.
        language "language": Tongue,
    }
}

shape! {
    /// What is shown of a block that cannot be read.
    Salvage, SalvageFields {
        /// The words.
        text "text": Words,
    }
}

shape! {
    /// A paragraph.
    Paragraph, ParagraphFields {
        /// The words.
        text "text" required: Words,
        /// Whether the first letter is large.
        drop_cap "dropCap": Flag,
    }
}

shape! {
    /// A heading inside the body.
    Heading, HeadingFields {
        /// The words.
        text "text" required: Words,
        /// Its level; the headline is above them all.
        level "level": Whole<2, 4>,
    }
}

shape! {
    /// A list.
    List, ListFields {
        /// Numbered, or with bullets.
        ordered "ordered": Flag,
        /// The number of the first item.
        start "start": Whole<-1_000_000, 1_000_000>,
        /// The items.
        items "items" required: ListOf<Item>,
    }
}

shape! {
    /// An item of a list with a list inside it.
    ListItem, ListItemFields {
        /// The words.
        text "text": Words,
        /// The items of the list inside it.
        items "items": ListOf<Item>,
    }
}

shape! {
    /// A quotation that stands by itself.
    QuoteBlock, QuoteBlockFields {
        /// The id of a quotation, or its record.
        quote "quote" required: QuoteOrId,
        /// How it stands.
        display "display": OneOf<QuoteDisplay>,
    }
}

shape! {
    /// A picture in the body: the keys of an image, and how wide it stands.
    ImageBlock, ImageBlockFields {
        /// How wide it stands (`text`, `wide`, `full`), or its width in pixels.
        width "width": WidthOrPixels,
    }
}

shape! {
    /// Several pictures together.
    Gallery, GalleryFields {
        /// The pictures.
        images "images" required: ListOf<Image>,
        /// What they show together.
        caption "caption": Words,
    }
}

shape! {
    /// Film or sound.
    Media, MediaFields {
        /// The same recording in several formats.
        sources "sources" required: ListOf<MediaSource>,
        /// The picture shown before it plays.
        poster "poster": Picture,
        /// Captions, subtitles, chapters.
        tracks "tracks": ListOf<MediaTrack>,
        /// What is said in it.
        transcript "transcript": Blocks,
        /// The caption.
        caption "caption": Words,
        /// Its length, in seconds.
        duration "duration": Size,
    }
}

shape! {
    /// Something of another site: a link card until the reader asks for it.
    Embed, EmbedFields {
        /// Where it is.
        url "url" required: Link,
        /// Whose it is.
        provider "provider": Short,
        /// What it is called.
        title "title": Short,
        /// A picture of it.
        image "image": Image,
        /// The height it wants, in CSS pixels.
        height "height": Size,
    }
}

shape! {
    /// A table.
    Table, TableFields {
        /// What it shows.
        caption "caption": Words,
        /// Header rows.
        header "header": ListOf<Row>,
        /// Body rows.
        rows "rows": ListOf<Row>,
        /// What stands under it.
        footer "footer": Words,
    }
}

shape! {
    /// A cell of a table with more than its words.
    Cell, CellFields {
        /// The words.
        text "text": Words,
        /// How many columns it spans.
        colspan "colspan": Whole<1, 1000>,
        /// How many rows it spans.
        rowspan "rowspan": Whole<1, 1000>,
        /// Whether it heads its row.
        header "header": Flag,
    }
}

shape! {
    /// Computer code.
    Code, CodeFields {
        /// The code, line breaks kept.
        text "text" required: Lines,
        /// The computer language.
        language "language": Short,
    }
}

shape! {
    /// What happened, in order.
    Timeline, TimelineFields {
        /// The entries.
        entries "entries" required: ListOf<TimelineEntry>,
    }
}

shape! {
    /// One entry of a timeline.
    TimelineEntry, TimelineEntryFields {
        /// When it happened.
        date "date": Day,
        /// What happened.
        title "title": Words,
        /// More about it.
        body "body": Blocks,
    }
}

shape! {
    /// One entry of a live page.
    Update, UpdateFields {
        /// When it was posted.
        date "date": Day,
        /// What it is about.
        title "title": Words,
        /// What it says.
        body "body": Blocks,
        /// Whether it stays on top.
        pinned "pinned": Flag,
    }
}

shape! {
    /// A box beside the story.
    Callout, CalloutFields {
        /// What it is about.
        title "title": Words,
        /// What it says.
        body "body": Blocks,
        /// Whether it starts folded.
        folded "folded": Flag,
    }
}

shape! {
    /// Questions and their answers.
    Questions, QuestionsFields {
        /// The questions.
        items "items" required: ListOf<Question>,
    }
}

shape! {
    /// A question and its answer.
    Question, QuestionFields {
        /// The question.
        question "question" required: Words,
        /// The answer.
        answer "answer": Blocks,
    }
}

shape! {
    /// One big number and what it means.
    Figure, FigureFields {
        /// The number, as printed.
        value "value" required: Words,
        /// What it means.
        text "text": Words,
    }
}

shape! {
    /// Footnotes.
    Footnotes, FootnotesFields {
        /// The footnotes by id, which runs of text name.
        items "items" required: MapOf<Words>,
    }
}
