//! What stands in for an article that is on its way, in its final layout.

use yew::prelude::*;

use crate::i18n::Strings;

/// What [`Skeleton`] shows.
#[derive(Properties, PartialEq)]
pub(super) struct SkeletonProps {
    /// The words of the interface.
    pub strings: Words,
}

/// The words of the interface, compared by address: there is one copy of each language.
#[derive(Clone, Copy)]
pub(super) struct Words(pub &'static Strings);

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// Grey bars where the words will be; for those who hear the page, the words "is loading".
#[component]
pub(super) fn Skeleton(props: &SkeletonProps) -> Html {
    let bars = |classes: &'static [&'static str]| {
        classes
            .iter()
            .map(|class| html! { <div class={classes!("bar", *class)} /> })
            .collect::<Html>()
    };
    html! {
        <div class="skeleton" role="status">
            <p class="visually-hidden">{ props.strings.0.loading }</p>
            <div class="skeleton-parts" aria-hidden="true">
                { bars(&["short", "headline-bar", "headline-bar half", "wide", "short"]) }
                <div class="skeleton-image" />
                { bars(&["wide", "wide", "wide", "half", "gap", "wide", "wide", "half", "gap", "wide", "wide", "half"]) }
            </div>
        </div>
    }
}
