//! The dictionary on the wire.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidationError};

use crate::catalog::dto::{ProductSummary, Understood};
use crate::platform::http::page::{Sort, sortable};

/// More phrases than this mean nothing any more.
const MOST: usize = 30;

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct SynonymQuery {
    /// Words of the term or of its meanings, in any order.
    #[validate(length(max = 100))]
    #[param(max_length = 100, example = "kampas")]
    pub search: Option<String>,
    /// Only those in force, or only those that are not.
    pub is_active: Option<bool>,
    /// `term` unless given.
    #[param(inline)]
    pub sort: Option<SynonymSort>,
}

sortable! {
    /// What synonyms can be sorted by.
    pub enum SynonymColumn { Term = "term", UpdatedAt = "updated_at" }
}
pub type SynonymSort = Sort<SynonymColumn>;

/// A workshop word or phrase and what it means.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct SynonymIn {
    /// As shops say it; other joined, split and misspelt writings are found by themselves.
    #[validate(length(min = 1, max = 100))]
    #[schema(example = "kampas rem", min_length = 1, max_length = 100)]
    pub term: String,
    /// Words of official names, in any order; several phrases are alternatives, the usual one first. `SET`, `COMP`, `ASSY`,
    /// `SUB` and `UNIT` may be missing in a name; `FR`, `RR`, `R` and `L` may be missing but not contradicted.
    #[validate(custom(function = "phrases"))]
    #[schema(example = json!(["pad set brake", "shoe set brake"]), min_items = 1, max_items = 30)]
    pub means: Vec<String>,
}

fn phrases(phrases: &[String]) -> Result<(), ValidationError> {
    let is_right = (1..=MOST).contains(&phrases.len()) && phrases.iter().all(|phrase| phrase.chars().count() <= 100);
    if is_right { Ok(()) } else { Err(ValidationError::new("length")) }
}

/// A synonym as it is kept.
#[derive(Clone, Debug, Serialize, sqlx::FromRow, ToSchema)]
pub struct Synonym {
    #[schema(example = 17)]
    pub id: i64,
    #[schema(example = "kampas rem")]
    pub term: String,
    #[schema(example = json!(["pad set brake", "shoe set brake"]))]
    pub means: Vec<String>,
    pub is_active: bool,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    #[schema(example = 3)]
    pub version: i32,
}

/// A search to be tried out, with or without a synonym that is not saved.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct PreviewIn {
    /// What a shop would type.
    #[validate(length(min = 1, max = 100))]
    #[schema(example = "gundul beat", min_length = 1, max_length = 100)]
    pub search: String,
    /// The synonym as it would be; without it only what is found now is told.
    #[validate(nested)]
    pub draft: Option<SynonymIn>,
    /// The synonym that the draft would replace.
    #[validate(range(min = 1))]
    #[schema(example = 17, minimum = 1)]
    pub id: Option<i64>,
}

/// What a search finds now, and with the draft.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Preview {
    pub now: PreviewAnswer,
    pub draft: Option<PreviewAnswer>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PreviewAnswer {
    pub understood: Understood,
    /// Products in all.
    #[schema(minimum = 0, example = 31)]
    pub total: i64,
    /// The first ten.
    pub products: Vec<ProductSummary>,
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct VehicleModelQuery {
    /// Words of the name, of what else people call it, or a model group.
    #[validate(length(max = 100))]
    #[param(max_length = 100, example = "vario")]
    pub search: Option<String>,
    /// Only those in force, or only those that are not.
    pub is_active: Option<bool>,
    /// `name` unless given.
    #[param(inline)]
    pub sort: Option<VehicleModelSort>,
}

sortable! {
    /// What motorcycles can be sorted by.
    pub enum VehicleModelColumn { Name = "name", UpdatedAt = "updated_at" }
}
pub type VehicleModelSort = Sort<VehicleModelColumn>;

/// A motorcycle, what people call it, and the model groups of its parts.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct VehicleModelIn {
    /// Products say that they are for it by this name.
    #[validate(length(min = 1, max = 60))]
    #[schema(example = "vario 150", min_length = 1, max_length = 60)]
    pub name: String,
    /// What else people call it.
    #[validate(custom(function = "names"))]
    #[serde(default)]
    #[schema(example = json!(["vario150", "vario 150 esp"]), max_items = 30)]
    pub aliases: Vec<String>,
    /// The middle three characters of part numbers, `06455-K59-A71`.
    #[validate(length(min = 1, max = 40))]
    #[schema(example = json!(["K59"]), min_items = 1, max_items = 40)]
    pub codes: Vec<String>,
}

fn names(names: &[String]) -> Result<(), ValidationError> {
    let is_right = names.len() <= MOST && names.iter().all(|name| name.chars().count() <= 60);
    if is_right { Ok(()) } else { Err(ValidationError::new("length")) }
}

/// A motorcycle as it is kept.
#[derive(Clone, Debug, Serialize, sqlx::FromRow, ToSchema)]
pub struct VehicleModel {
    #[schema(example = 21)]
    pub id: i64,
    #[schema(example = "vario 150")]
    pub name: String,
    #[schema(example = json!(["vario150"]))]
    pub aliases: Vec<String>,
    /// In capitals, as part numbers have them.
    #[schema(example = json!(["K59"]))]
    pub codes: Vec<String>,
    pub is_active: bool,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    #[schema(example = 3)]
    pub version: i32,
}

/// Why a search is worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MissKind {
    /// It found nothing.
    Nothing,
    /// It found one or two products.
    Few,
    /// It found products, was asked at least three times, and nothing went into a cart.
    Unbought,
}

impl MissKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Few => "few",
            Self::Unbought => "unbought",
        }
    }

    pub fn of(written: &str) -> Self {
        match written {
            "nothing" => Self::Nothing,
            "few" => Self::Few,
            _ => Self::Unbought,
        }
    }
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct MissQuery {
    /// Only those of this kind.
    #[param(inline)]
    pub kind: Option<MissKind>,
}

/// What shops looked for in vain.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SearchMiss {
    #[schema(example = 5)]
    pub id: i64,
    /// As it was typed, in small letters.
    #[schema(example = "gundul beat")]
    pub text: String,
    #[schema(inline)]
    pub kind: MissKind,
    /// How often it was asked.
    #[schema(minimum = 1, example = 14)]
    pub searches: i32,
    /// Products it found the last time.
    #[schema(minimum = 0, example = 0)]
    pub found: i32,
    /// How often something went into the cart within two minutes.
    #[schema(minimum = 0, example = 0)]
    pub carted: i32,
    pub first_at: DateTime<Utc>,
    pub last_at: DateTime<Utc>,
}

/// What the words of a miss mean.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct MissSynonymIn {
    /// The words of the search that are new, when not all of them are: of `gundul beat` the first.
    #[validate(length(min = 1, max = 100))]
    #[schema(example = "gundul", min_length = 1, max_length = 100)]
    pub term: Option<String>,
    /// As in a synonym.
    #[validate(custom(function = "phrases"))]
    #[schema(example = json!(["spark plug"]), min_items = 1, max_items = 30)]
    pub means: Vec<String>,
}
