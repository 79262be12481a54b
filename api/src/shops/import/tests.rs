//! What a row of a shop comes to.

use super::*;

fn state(code: &str, sales: Option<(&str, i64)>) -> ShopState {
    let fields = Fields {
        code: code.to_owned(),
        name: "Toko Jaya".to_owned(),
        phone: "6281200000301".to_owned(),
        address: None,
        city: Some("Bogor".to_owned()),
        province: None,
        sales_id: sales.map(|(_, id)| id),
        ref_toko_id: Some(1301),
    };
    ShopState { fields, sales: sales.map(|(code, _)| code.to_owned()), is_active: true }
}

fn around() -> Around {
    Around {
        shops: HashMap::from([("TK301".to_owned(), (301, state("TK301", Some(("SLS1", 1)))))]),
        phones: HashMap::from([("6281200000301".to_owned(), "TK301".to_owned()), ("6281200000302".to_owned(), "TK302".to_owned())]),
        sellers: HashMap::from([
            ("SLS1".to_owned(), Seller { id: 1, is_active: false }),
            ("SLS2".to_owned(), Seller { id: 2, is_active: true }),
        ]),
        tokos: HashSet::from([1302]),
    }
}

fn wish(code: &str) -> ShopWish {
    ShopWish {
        code: code.to_owned(),
        name: None,
        phone: None,
        address: Wanted::Keep,
        city: Wanted::Keep,
        province: Wanted::Keep,
        sales: Wanted::Keep,
        ref_toko_id: Wanted::Keep,
        is_active: None,
    }
}

fn reasons(wish: &ShopWish) -> Vec<String> {
    match around().weigh(wish, Vec::new()) {
        Verdict::Bad(reasons) => reasons.into_iter().map(|reason| format!("{} {}", reason.field, reason.code)).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_row_that_wants_nothing_changes_nothing() {
    let same = state("TK301", Some(("SLS1", 1)));
    assert_eq!(around().weigh(&wish("TK301"), Vec::new()), Verdict::Known { id: 301, before: same.clone(), after: same.clone() });
    // What a shop has it may keep, even if it could no longer be given.
    let repeated = ShopWish { sales: Wanted::Set("SLS1".to_owned()), ref_toko_id: Wanted::Set(1301), ..wish("TK301") };
    assert_eq!(around().weigh(&repeated, Vec::new()), Verdict::Known { id: 301, before: same.clone(), after: same });
}

#[test]
fn a_row_changes_what_it_names() {
    let change = ShopWish { city: Wanted::Clear, sales: Wanted::Set("SLS2".to_owned()), is_active: Some(false), ..wish("TK301") };
    let Verdict::Known { after, .. } = around().weigh(&change, Vec::new()) else { panic!() };
    assert_eq!((after.fields.city, after.fields.sales_id, after.sales.as_deref(), after.is_active), (None, Some(2), Some("SLS2"), false));
    assert_eq!(after.fields.name, "Toko Jaya");
    let Verdict::Known { after, .. } = around().weigh(&ShopWish { sales: Wanted::Clear, ..wish("TK301") }, Vec::new()) else { panic!() };
    assert_eq!((after.fields.sales_id, after.sales), (None, None));
}

#[test]
fn what_is_wrong_is_named_all_at_once() {
    assert_eq!(reasons(&wish("TK999")), ["name required", "phone required"]);
    let wrong = ShopWish {
        phone: Some("6281200000302".to_owned()),
        sales: Wanted::Set("SLS1".to_owned()),
        ref_toko_id: Wanted::Set(9),
        ..wish("TK999")
    };
    assert_eq!(reasons(&wrong), ["phone taken", "sales unknown", "ref_toko_id unknown", "name required"]);
}

#[test]
fn a_new_shop_is_active_unless_the_row_says_otherwise() {
    let new = ShopWish { name: Some("Baru".to_owned()), phone: Some("6281299999999".to_owned()), ..wish("TK999") };
    let Verdict::New(state) = around().weigh(&new, Vec::new()) else { panic!() };
    assert!(state.is_active);
    let Verdict::New(state) = around().weigh(&ShopWish { is_active: Some(false), ..new }, Vec::new()) else { panic!() };
    assert!(!state.is_active);
}
