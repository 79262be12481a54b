//! What a row of a product comes to.

use super::*;
use crate::catalog::admin::dto::Overridable;

fn product(code: &str, part: Option<i64>) -> State {
    let fields = Fields {
        code: code.to_owned(),
        name: "PAD SET".to_owned(),
        description: None,
        category: Some("BRAKE".to_owned()),
        price: Money::rupiah(45_000),
        ref_part_id: part,
    };
    State { fields, is_active: true, overrides: Vec::new() }
}

fn around() -> Around {
    let part = Part {
        id: 7,
        code: "06455K59A71".to_owned(),
        name: "PAD SET".to_owned(),
        category: Some("BRAKE".to_owned()),
        price: 45_000.into(),
        is_active: true,
    };
    Around {
        products: HashMap::from([
            ("06455K59A71".to_owned(), (1, product("06455K59A71", Some(7)))),
            ("31500-KPH-881".to_owned(), (2, product("31500-KPH-881", None))),
            ("31500KPH881".to_owned(), (3, product("31500KPH881", None))),
        ]),
        writings: HashMap::from([
            ("06455K59A71".to_owned(), vec!["06455K59A71".to_owned()]),
            ("31500KPH881".to_owned(), vec!["31500KPH881".to_owned(), "31500-KPH-881".to_owned()]),
        ]),
        parts: HashMap::from([(7, part)]),
        categories: HashMap::from([("brake".to_owned(), "BRAKE".to_owned()), ("kampas rem".to_owned(), "BRAKE".to_owned())]),
    }
}

fn wish(code: &str) -> ProductWish {
    ProductWish { code: code.to_owned(), name: None, category: Wanted::Keep, price: None, description: Wanted::Keep, is_active: None }
}

fn weigh(wish: &ProductWish) -> Verdict<ProductState> {
    let around = around();
    match around.target(&wish.code) {
        Ok(target) => around.weigh(wish, target),
        Err(reason) => Verdict::Bad(vec![reason]),
    }
}

fn reasons(wish: &ProductWish) -> Vec<String> {
    match weigh(wish) {
        Verdict::Bad(reasons) => reasons.into_iter().map(|reason| format!("{} {}", reason.field, reason.code)).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_imported_value_is_an_override() {
    let Verdict::Known { id, before, after } = weigh(&ProductWish { price: Some(Money::rupiah(50_000)), ..wish("06455-K59-A71") }) else {
        panic!()
    };
    assert_eq!((id, before.0.overrides, after.0.overrides.as_slice()), (1, Vec::new(), &[Overridable::Price][..]));
    assert_eq!(after.0.fields.code, "06455K59A71", "the number keeps its writing");
    let Verdict::Known { before, after, .. } = weigh(&ProductWish { price: Some(Money::rupiah(45_000)), ..wish("06455K59A71") }) else {
        panic!()
    };
    assert_eq!(before, after, "the old system's own value is none");
}

#[test]
fn a_number_of_several_products_must_be_exact() {
    assert_eq!(reasons(&wish("31500 KPH 881")), ["code ambiguous"]);
    assert!(matches!(weigh(&wish("31500-KPH-881")), Verdict::Known { id: 2, .. }));
    assert!(matches!(weigh(&wish("31500KPH881")), Verdict::Known { id: 3, .. }));
}

#[test]
fn a_new_product_needs_a_name_and_a_price() {
    assert_eq!(
        reasons(&ProductWish { category: Wanted::Set("RODA".to_owned()), ..wish("NEW1") }),
        ["category unknown", "name required", "price required"]
    );
    let new = ProductWish {
        name: Some("BARU".to_owned()),
        price: Some(Money::ZERO),
        category: Wanted::Set("Kampas Rem".to_owned()),
        ..wish("NEW1")
    };
    let Verdict::New(ProductState(state)) = weigh(&new) else { panic!() };
    assert_eq!((state.fields.category.as_deref(), state.is_active, state.overrides), (Some("BRAKE"), true, Vec::new()));
}
