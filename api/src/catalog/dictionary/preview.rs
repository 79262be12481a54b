//! Trying a synonym out before it is saved.

use actix_web::post;

use super::dto::{Preview, PreviewAnswer, PreviewIn};
use super::fields::SynonymFields;
use crate::app::State;
use crate::auth::Admin;
use crate::catalog::search::{self, Lexicon, Text};
use crate::catalog::{browse, explain};
use crate::platform::http::{ApiResult, Body, Success};

/// So many products are enough to see whether it is right.
const SHOWN: usize = 10;

/// What a search finds now, and with a synonym that is not saved.
///
/// Nothing is kept. `id`: the draft takes the place of this synonym, as an edit would.
#[utoipa::path(tag = "admin search", operation_id = "preview_synonym", security(("admin" = []), ("admin_cookie" = [])), request_body = PreviewIn,
    responses(
        (status = 200, description = "What is found now, and what would be.", body = Success<Preview>),
        (status = 422, description = "Some fields are not right."),
    ))]
#[post("/api/admin/synonyms/preview")]
pub async fn preview_synonym(state: State, _: Admin, body: Body<PreviewIn>) -> ApiResult<Success<Preview>> {
    let text = Text::of(&body.search);
    let lexicon = search::lexicon(&state).await?;
    let draft = match &body.draft {
        Some(draft) => {
            let fields = SynonymFields::read(draft)?;
            let with_draft = search::with_draft(&lexicon, &state.db, body.id, (fields.term, fields.means)).await?;
            Some(answer(&with_draft, &state, &text).await?)
        }
        None => None,
    };
    Ok(Success::new(Preview { now: answer(&lexicon, &state, &text).await?, draft }))
}

async fn answer(lexicon: &Lexicon, state: &State, text: &Text) -> ApiResult<PreviewAnswer> {
    let plan = lexicon.plan(text);
    let (products, total, _) = browse::best(lexicon, state, &plan, SHOWN).await?;
    Ok(PreviewAnswer { understood: explain::understood(&plan), total: total as i64, products })
}
