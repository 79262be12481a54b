use super::*;

fn keys(parts: &[Part]) -> HashSet<String> {
    parts.iter().map(|part| part.code.replace('-', "")).collect()
}

fn sellable(parts: &[Part]) -> usize {
    parts.iter().filter(|part| part.is_sellable()).count()
}

#[test]
fn the_same_seed_gives_the_same_master() {
    let text = |seed| format!("{:?}", catalogue(seed, 3_000).unwrap());
    assert_eq!(text(1), text(1));
    assert_ne!(text(1), text(2));
}

#[test]
fn the_full_master_has_the_size_of_the_real_one() {
    let parts = catalogue(2025, 56_500).unwrap();
    assert_eq!((parts.len(), keys(&parts).len(), sellable(&parts)), (56_500, 56_500, 43_000));
    assert_eq!(parts.iter().filter(|part| !part.is_mapped()).count(), 1);
    assert!(parts.iter().any(|part| part.code == UNMAPPED_PART && part.is_sellable()));
    let dashed: Vec<&Part> = parts.iter().filter(|part| part.code.contains('-')).collect();
    assert!((1_000..1_300).contains(&dashed.len()), "{} with dashes", dashed.len());
    assert!(dashed.iter().filter(|part| !part.standard).all(|part| part.code.as_bytes()[5] == b'-' && part.code.as_bytes()[9] == b'-'));
    for code in ["06455K59A71", "082322MAK0LN9", "23100K1ABA0", "9430120120", "31500-KPH-881"] {
        assert!(parts.iter().any(|part| part.code == code && part.is_sellable()), "{code}");
    }
}

#[test]
fn ten_times_as_many_are_still_unique() {
    let parts = catalogue(2025, 430_000).unwrap();
    assert_eq!((parts.len(), keys(&parts).len()), (430_000, 430_000));
    assert_eq!(sellable(&parts), (430_000 * 43_000 + 28_250) / 56_500);
}

#[test]
fn numbers_read_function_model_variant_colour() {
    let models: Vec<&str> = tables::models().unwrap().iter().map(|model| model.code).collect();
    for part in catalogue(3, 20_000).unwrap().iter().filter(|part| !part.standard) {
        let code = part.code.replace('-', "");
        assert!(matches!(code.len(), 11 | 13), "{code}");
        assert!(models.contains(&&code[5..8]), "{code}");
        assert!(code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()), "{code}");
        assert_eq!(code.len() == 13, part.name.ends_with('*'), "{code} {}", part.name);
        let price = part.price.unwrap_or(500);
        assert!(price == 0 || (500..10_000_000).contains(&price), "{code} {price}");
    }
}

#[test]
fn small_masters_work_too() {
    for count in [0, 1, 12, 40, 500] {
        let parts = catalogue(1, count).unwrap();
        assert_eq!((parts.len(), keys(&parts).len()), (count, count));
    }
    assert!(catalogue(1, MOST_PARTS + 1).is_err());
}

#[test]
fn the_tables_are_sound() {
    let functions = tables::functions().unwrap();
    let codes: HashSet<&str> = functions.iter().map(|function| function.code).collect();
    assert!(functions.len() >= 500 && codes.len() == functions.len());
    assert!(functions.iter().all(|function| function.low < function.high && function.numbers > 0 && function.sold < 10));
    let models = tables::models().unwrap();
    let codes: HashSet<&str> = models.iter().map(|model| model.code).collect();
    assert!(models.len() >= 90 && codes.len() == models.len());
    assert!(functions.iter().all(|function| models.iter().any(|model| function.fits(model))));
    let standard = tables::standard_parts().unwrap();
    assert!(standard.iter().all(|part| part.price >= 500 && part.name.len() <= 200));
}
