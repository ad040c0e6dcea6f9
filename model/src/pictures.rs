//! Every picture of an article, to be changed in place: for programs that keep a copy of it.

use crate::{Address, Article, Block, BlockKind, Image};

/// Calls `visit` for every picture: lead image, portraits, logos, thumbnails, pictures in the body.
///
/// ```
/// use article_viewer_model::{Article, Image, pictures};
///
/// let mut article = Article { image: Some(Image::default()), ..Article::default() };
/// pictures::visit_images(&mut article, &mut |image| image.width = Some(600));
/// assert_eq!(article.image.and_then(|image| image.width), Some(600));
/// ```
pub fn visit_images(article: &mut Article, visit: &mut dyn FnMut(&mut Image)) {
    let authors = article
        .authors
        .iter_mut()
        .filter_map(|it| it.image.as_mut());
    let people = article
        .people
        .values_mut()
        .filter_map(|it| it.image.as_mut());
    let publisher = article
        .publisher
        .iter_mut()
        .filter_map(|it| it.logo.as_mut());
    let sponsor = article.sponsor.iter_mut().filter_map(|it| it.logo.as_mut());
    let related = article.related.iter_mut().flat_map(|it| &mut it.items);
    let related = related.filter_map(|it| it.image.as_mut());
    article
        .image
        .iter_mut()
        .chain(authors)
        .chain(people)
        .chain(publisher)
        .chain(sponsor)
        .chain(related)
        .for_each(&mut *visit);
    blocks(&mut article.body, &mut |block| match &mut block.kind {
        BlockKind::Image { image, .. } => visit(image),
        BlockKind::Gallery(gallery) => gallery.images.iter_mut().for_each(&mut *visit),
        BlockKind::Embed(embed) => embed.image.iter_mut().for_each(&mut *visit),
        BlockKind::Related(teaser) => teaser.image.iter_mut().for_each(&mut *visit),
        _ => {}
    });
}

/// Calls `visit` for the address of every picture, those for dark surroundings and the posters of films
/// included. Of a picture in several sizes it is the one that the document names first.
///
/// ```
/// use article_viewer_model::pictures;
///
/// let text = r#"{ "headline": "A bridge", "image": { "url": "day.webp", "dark": "night.webp" } }"#;
/// let mut article = article_viewer_model::read_str(text).article;
/// let mut found = Vec::new();
/// pictures::visit(&mut article, &mut |address| found.push(address.as_str().to_owned()));
/// assert_eq!(found, ["day.webp", "night.webp"]);
/// ```
pub fn visit(article: &mut Article, visit: &mut dyn FnMut(&mut Address)) {
    visit_images(article, &mut |image| {
        visit(&mut image.url);
        image.dark.iter_mut().for_each(&mut *visit);
    });
    blocks(&mut article.body, &mut |block| {
        if let BlockKind::Media(media) = &mut block.kind {
            media.poster.iter_mut().for_each(&mut *visit);
        }
    });
}

/// Calls `visit` for each block, and then for those inside it.
fn blocks(list: &mut [Block], visit: &mut dyn FnMut(&mut Block)) {
    for block in list {
        visit(block);
        match &mut block.kind {
            BlockKind::Media(media) => blocks(&mut media.transcript, visit),
            BlockKind::Timeline(timeline) => {
                for entry in &mut timeline.entries {
                    blocks(&mut entry.body, visit);
                }
            }
            BlockKind::Update(update) => blocks(&mut update.body, visit),
            BlockKind::Callout(callout) => blocks(&mut callout.body, visit),
            BlockKind::Questions(questions) => {
                for question in questions {
                    blocks(&mut question.answer, visit);
                }
            }
            _ => {}
        }
    }
}
