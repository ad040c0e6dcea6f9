//! What stands where an article cannot be shown: what happened, and what to do.

use yew::prelude::*;

use super::skeleton::Words;
use crate::i18n::fill;
use crate::ports::Failure;

/// What [`FailurePanel`] shows.
#[derive(Properties, PartialEq)]
pub(super) struct FailurePanelProps {
    /// What happened.
    pub failure: Failure,
    /// The words of the interface.
    pub strings: Words,
    /// Where the document is, if it has an address.
    #[prop_or_default]
    pub address: Option<AttrValue>,
    /// Tries again.
    pub on_retry: Callback<()>,
}

/// Says what happened, and offers what may help.
#[component]
pub(super) fn FailurePanel(props: &FailurePanelProps) -> Html {
    let strings = props.strings.0;
    let words = match &props.failure {
        Failure::Network => AttrValue::from(strings.failed_network),
        Failure::Status(status) => fill(strings.failed_status, &status.to_string()).into(),
        Failure::TooLarge => strings.failed_too_large.into(),
        Failure::NotJson => strings.failed_not_json.into(),
        Failure::NotAnArticle(_) => strings.failed_not_an_article.into(),
    };
    let on_retry = props.on_retry.reform(|_: MouseEvent| ());
    html! {
        <div class="failure" role="alert">
            <p class="failure-title">{ strings.failed }</p>
            <p>{ words }</p>
            if let Some(address) = &props.address {
                <p class="failure-actions">
                    <button type="button" class="button" onclick={on_retry}>{ strings.retry }</button>
                    <a href={address}>{ strings.open_document }</a>
                </p>
            }
            <p class="failure-code">{ props.failure.code() }</p>
        </div>
    }
}
