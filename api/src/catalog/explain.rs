//! What a search made of the words, and what else could be asked, in the words of people.

use super::dto::{CategoryFacet, ModelFacet, ProductFacets, TermKind, Understood, UnderstoodTerm};
use super::search::language::{Kind, Way};
use super::search::{self, Facets, Lexicon, Plan};

/// More meanings of one term than this are not told.
const MEANINGS: usize = 8;

pub(super) fn understood(plan: &Plan) -> Understood {
    let code = plan.code.iter().map(|code| UnderstoodTerm { typed: code.clone(), kind: TermKind::Code, means: Vec::new() });
    let terms = plan.terms.iter().filter(|_| plan.code.is_none()).map(|term| {
        let (kind, tells) = match term.kind {
            Kind::Phrase => (TermKind::Part, true),
            Kind::Model => (TermKind::Motorcycle, true),
            Kind::Place => (TermKind::Place, true),
            Kind::Colour => (TermKind::Colour, true),
            Kind::Number => (TermKind::Number, false),
            Kind::Word => (TermKind::Word, false),
            Kind::Unknown => (TermKind::Unknown, false),
        };
        let meant = term.ways.iter().take(if tells { term.meant.min(MEANINGS) } else { 0 });
        UnderstoodTerm { typed: term.typed.clone(), kind, means: meant.map(Way::phrase).collect() }
    });
    Understood { corrected: plan.corrected.clone(), terms: code.chain(terms).collect() }
}

/// More motorcycles than this are no help.
const MODELS: usize = 20;

pub(super) fn facets(lexicon: &Lexicon, facets: &Facets) -> ProductFacets {
    let name_of = |code: &str| lexicon.index().and_then(|index| index.category_name(code).map(str::to_owned));
    let categories = facets.categories.iter().map(|(code, count)| CategoryFacet {
        code: code.clone(),
        name: name_of(code).unwrap_or_else(|| code.clone()),
        count: *count as i64,
    });
    // Several model groups may be one motorcycle to people.
    let mut models: Vec<ModelFacet> = Vec::new();
    for (group, count) in &facets.groups {
        if let Some(name) = search::models_of(lexicon.dictionary(), group).into_iter().next() {
            match models.iter_mut().find(|model| model.name == name) {
                Some(model) => model.count += *count as i64,
                None => models.push(ModelFacet { name, count: *count as i64 }),
            }
        }
    }
    models.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    models.truncate(MODELS);
    ProductFacets { categories: categories.collect(), in_stock: facets.in_stock as i64, models }
}
