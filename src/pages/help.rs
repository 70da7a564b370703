//! Help: what the app is for and how it is used, on one page.

use leptos::prelude::*;

use crate::texts::help::Part;
use crate::texts::use_texts;
use crate::ui::head::Head;
use crate::ui::shell::focus;

/// Help.
#[component]
pub fn Help() -> impl IntoView {
    let t = use_texts();
    let texts = t.help();
    let steps = texts
        .step_list
        .map(|(name, what)| view! { <li><b>{name}</b> ": " {what}</li> })
        .collect_view();
    let keys = texts.key_list.iter().map(|(keys, what)| {
        let keys = keys.iter().enumerate().map(|(place, key)| {
            let or = (place > 0).then(|| format!(" {} ", texts.or));
            view! { {or} <kbd>{*key}</kbd> }
        });
        view! {
            <tr>
                <th scope="row">{keys.collect_view()}</th>
                <td>{*what}</td>
            </tr>
        }
    });
    let rules = texts
        .rule_list
        .iter()
        .map(|(name, rule)| view! { <div><dt>{*name}</dt><dd>{*rule}</dd></div> });
    let parts: [(&'static str, &'static Part); 6] = [
        ("purpose", &texts.purpose),
        ("steps", &texts.steps),
        ("keys", &texts.keys),
        ("sharing", &texts.sharing),
        ("privacy", &texts.privacy),
        ("rules", &texts.rules),
    ];
    let [purpose, six, form, sharing, privacy, behind] =
        parts.map(|(id, part)| part_view(id, part));
    view! {
        <Head title=texts.title/>
        <nav class="chip-row no-print" aria-label=texts.contents>
            {parts.map(|(id, part)| contents_link(id, part.title)).collect_view()}
        </nav>
        <div class="prose">
            {purpose}
            {six}
            <ol>{steps}</ol>
            {form}
            <div class="table-wrap"><table class="table wide"><tbody>{keys.collect_view()}</tbody></table></div>
            {sharing}
            {privacy}
            {behind}
            <dl class="facts">{rules.collect_view()}</dl>
        </div>
    }
}

fn part_view(id: &'static str, part: &'static Part) -> impl IntoView {
    let text = part.text.iter().map(|text| view! { <p>{*text}</p> }).collect_view();
    view! {
        <h2 id=id tabindex="-1">{part.title}</h2>
        {text}
    }
}

/// The hash is the router's, so a button goes to the heading.
fn contents_link(id: &'static str, title: &'static str) -> impl IntoView {
    let go = move |_| {
        if let Some(heading) = document().get_element_by_id(id) {
            heading.scroll_into_view();
            focus(&heading);
        }
    };
    view! { <button class="chip" on:click=go>{title}</button> }
}
