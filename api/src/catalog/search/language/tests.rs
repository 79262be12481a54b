//! What people type and how it is understood, with a small dictionary and the words of a small catalogue.
//!
//! Read a plan as `code K59A71 · kampas rem[pad brake +set @fr|shoe brake +set] · beat{k25|k44} · word|word* · 2020?`: a
//! part number, a phrase with what it may mean (better a set, at the front), a motorcycle with its model groups, a word or
//! the beginning of one, something not required.

use proptest::prelude::*;

use super::dictionary::{Dictionary, VehicleModel};
use super::normalise::Text;
use super::plan::Plan;
use super::planner;
use super::vocabulary::{Vocabulary, WordList};

const SYNONYMS: &[(&str, &str)] = &[
    ("kampas", "pad set brake,shoe set brake,disk clutch friction"),
    ("kampas rem", "pad set brake,shoe set brake"),
    ("kampas rem depan", "pad set fr brake"),
    ("kampas rem belakang", "shoe set brake,pad set rr brake"),
    ("kampas kopling", "disk clutch friction"),
    ("kampas ganda", "weight set clutch"),
    ("kopling", "clutch assy,disk clutch friction"),
    ("rem", "brake"),
    ("busi", "spark plug"),
    ("aki", "battery"),
    ("van belt", "belt drive"),
    ("roller", "roller set weight,roller comp weight"),
    ("saringan udara", "element air c"),
    ("sokbreker", "cushion assy rr,fork assy fr"),
    ("shock breaker", "cushion assy rr,fork assy fr"),
    ("piringan cakram", "disk brake"),
    ("tali gas", "cable throttle"),
    ("gir set", "drive chain kit"),
    ("oli gardan", "trans gear oil"),
    ("mpx 1", "mpx1"),
    ("spion", "mirror back"),
    ("laher", "bearing"),
    ("ban dalam", "tube tire"),
    ("depan", "fr,front"),
    ("belakang", "rr,rear"),
    ("kanan", "r"),
    ("roda", "wheel"),
    ("hitam", "nh1,nhb25m,black"),
    ("merah", "r258,r320,red"),
    ("as", "shaft,axle"),
    ("sein", "winker assy"),
    ("jok", "seat double"),
    ("bos", "bush,boss"),
    ("bushing", "bush,boss"),
    ("puli", "face drive"),
    ("pulley", "face drive"),
    ("bos puli", "boss drive face"),
];

const MODELS: &[(&str, &str)] = &[
    ("beat", "kvy,k25,k44"),
    ("beat fi", "k25,k44"),
    ("beat karbu", "kvy"),
    ("vario", "kvb,k59,k60"),
    ("vario 125", "k60"),
    ("vario 150", "k59"),
    ("supra x 125", "kph,ktm"),
    ("supra fit", "ktl"),
    ("mega pro", "krp,kye"),
    ("scoopy", "k16"),
];

const WORDS: &str = "pad 60 set 300 brake 250 fr 200 rr 180 shoe 50 disk 70 clutch 90 friction 30 weight 20 spark 40 plug 60 battery 80 \
    belt 30 drive 90 roller 40 comp 500 element 30 air 60 c 40 cushion 20 fork 50 cable 70 throttle 30 chain 60 kit 70 trans 5 gear 80 oil 90 \
    oli 60 mpx1 20 mpx2 20 10w30 40 0.8l 20 0.65l 10 1l 9 mirror 60 back 50 bearing 90 6301 30 tube 20 tire 60 2.5 9 17 40 80 20 90 30 14 40 \
    r 500 l 500 wheel 70 nh1 90 r320 30 winker 40 assy 400 seat 50 double 40 bolt 90 flange 60 6x20 8 gtz5s 20 cover 300 body 200 k25 300 k44 300 \
    k59 300 k60 300 kvb 200 kvy 200 kph 200 ktm 200 ktl 90 krp 80 kye 80 k16 90 steering 40 head 60 u22epr9 3 helm 4 handle 50 \
    bracket 30 gasket 60 cylinder 80";

fn split(list: &str) -> Vec<String> {
    list.split(',').map(str::to_owned).collect()
}

fn rows(rows: &[(&str, &str)]) -> Vec<(String, Vec<String>)> {
    rows.iter().map(|(name, list)| ((*name).to_owned(), split(list))).collect()
}

fn dictionary() -> Dictionary {
    let models = rows(MODELS).into_iter().map(|(name, codes)| VehicleModel { name, aliases: Vec::new(), codes });
    Dictionary::new(rows(SYNONYMS), models.collect())
}

fn words() -> WordList {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut words: Vec<(Box<str>, u32)> = words.chunks(2).map(|pair| (pair[0].into(), pair[1].parse().unwrap())).collect();
    words.sort();
    words.dedup_by(|a, b| a.0 == b.0);
    WordList::new(words)
}

fn plan(typed: &str) -> Plan {
    let words = words();
    planner::plan(&Text::of(typed), &dictionary(), &Vocabulary::new([&words]))
}

fn check(expected: &[(&str, &str)]) {
    let wrong: Vec<String> = expected
        .iter()
        .map(|(typed, expected)| (typed, expected, plan(typed).to_string()))
        .filter(|(_, expected, found)| *found != **expected)
        .map(|(typed, expected, found)| format!("{typed}\n  expected {expected}\n  found    {found}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn part_numbers_in_every_writing() {
    check(&[
        ("06455-K59-A71", "code 06455K59A71 · 06455*|#06455 · k59{k59} · a71*|#A71"),
        ("06455 k59 a71", "code 06455K59A71 · 06455*|#06455 · k59{k59} · a71*|#A71"),
        ("06455k59a71", "code 06455K59A71 · 06455k59a71*"),
        ("K59-A71", "code K59A71 · k59{k59} · a71*|#A71"),
        ("31500-KPH-881", "code 31500KPH881 · 31500*|#31500 · kph{kph} · 881*"),
        ("31500 kph 881", "code 31500KPH881 · 31500*|#31500 · kph{kph} · 881*"),
        ("06430k44", "code 06430K44 · 06430k44*"),
        ("77200-K0J-N00 ZA", "code 77200K0JN00ZA · 77200*|#77200 · k0j*|#K0J · n00*|#N00 · za*!?"),
        ("82322mak", "code 82322MAK · 82322mak*"),
        ("06455 beat", "06455*|#06455 · beat{k25|k44|kvy}"),
        ("busi u22", "busi[spark plug] · u22*|#U22"),
    ]);
}

#[test]
fn words_that_mean_the_same_make_the_same_phrases() {
    check(&[
        ("bos puli", "bos puli[boss drive face]"),
        ("bushing pulley", "bushing pulley[boss drive face]"),
        ("bushing pully beat", "bushing pully[boss drive face] · beat{k25|k44|kvy}"),
        ("bushing roda", "bushing[bush|boss] · roda[wheel]"),
    ]);
    assert_eq!(plan("bushing pulley").corrected, None, "nothing is misspelt");
}

#[test]
fn a_part_number_may_stand_in_a_message() {
    for typed in ["no part 06455k59a71 2 pcs", "tolong 06455-K59-A71 dikirim"] {
        assert!(plan(typed).numbers.contains(&"06455K59A71".to_owned()), "{typed}");
    }
    assert!(plan("kampas rem vario 150 2 pcs").numbers.is_empty());
}

#[test]
fn a_motorcycle_has_relatives() {
    let relatives = |typed: &str| plan(typed).terms.into_iter().flat_map(|term| term.relatives).collect::<Vec<_>>();
    assert_eq!(relatives("jok vario 150"), ["k60", "kvb"]);
    assert_eq!(relatives("jok beat karbu"), ["k25", "k44"]);
    assert!(relatives("jok vario").is_empty());
}

#[test]
fn sizes() {
    check(&[
        ("10w30", "code 10W30 · 10w30|10w30*"),
        ("aki gtz5s", "aki[battery] · gtz5s|gtz5s*"),
        ("bearing 6301", "bearing · 6301|6301*"),
        ("bolt 6 x 20", "bolt · 6x20|6x20*"),
        ("oli 0,8L", "oli · 0.8l|0.8l*"),
        ("oli 0.8 liter", "oli · 0.8l|0.8l*"),
        ("oli 800 ml", "oli · 0.8l|0.8l*"),
        ("oli mpx2 650ml", "oli · mpx2 · 0.65l|0.65l*"),
        ("oli mpx 1", "oli · mpx 1[mpx1]"),
        ("ban dalam 250-17", "ban dalam[tube tire] · 250*|2.5 · 17|17*"),
        ("80/90-14", "code 809014 · 80 · 90 · 14|14*"),
    ]);
}

#[test]
fn phrases_longest_first_in_any_order() {
    check(&[
        ("kampas rem depan", "kampas rem depan[pad brake +set @fr]"),
        ("rem kampas depan", "rem kampas depan[pad brake +set @fr]"),
        ("kampas beat rem depan", "kampas rem depan[pad brake +set @fr] · beat{k25|k44|kvy}"),
        ("depan kampas rem beat", "depan kampas rem[pad brake +set @fr] · beat{k25|k44|kvy}"),
        ("kampas rem depan beat", "kampas rem depan[pad brake +set @fr] · beat{k25|k44|kvy}"),
        ("kampas rem depan belakang", "kampas rem depan[pad brake +set @fr] · belakang[rr]"),
        ("busi beat", "busi[spark plug] · beat{k25|k44|kvy}"),
        ("beat busi", "beat{k25|k44|kvy} · busi[spark plug]"),
        ("oli gardan beat", "oli gardan[transmission gear oil] · beat{k25|k44|kvy}"),
        ("gardan", "gardan[gardan*|transmission gear oil]"),
        ("spion kanan vario 150 hitam", "spion[mirror back] · kanan[r] · vario 150{k59} · hitam[nh1|nhb25m|black]"),
        ("cover body kanan vario", "cover · body · kanan[r] · vario{k59|k60|kvb}"),
    ]);
}

#[test]
fn motorcycles() {
    check(&[
        ("vario 125", "vario 125{k60}"),
        ("125 vario kampas rem", "125 vario{k60} · kampas rem[pad brake +set|shoe brake +set]"),
        ("supra x 125 gir set", "supra x 125{kph|ktm} · gir set[drive chain kit]"),
        ("gir set supra", "gir set[drive chain kit] · supra{kph|ktl|ktm}"),
        ("megapro", "megapro{krp|kye}"),
        ("pad k59", "pad · k59{k59}"),
        ("beat2020", "beat{k25|k44|kvy} · 2020*?"),
        ("busi beat 2020", "busi[spark plug] · beat{k25|k44|kvy} · 2020*?"),
        ("vario 125cc kampas rem", "vario 125{k60} · kampas rem[pad brake +set|shoe brake +set]"),
        ("beat 110 kampas rem", "beat{k25|k44|kvy} · 110*? · kampas rem[pad brake +set|shoe brake +set]"),
    ]);
}

#[test]
fn official_names() {
    check(&[
        ("pad set fr brake", "pad · set? · fr[fr] · brake|brake*"),
        ("brake pad", "brake · pad|pad*"),
        ("spar", "spar*"),
        ("batt", "batt*"),
    ]);
}

#[test]
fn joined_and_split_words() {
    check(&[
        ("van belt", "van belt[belt drive]"),
        ("vanbelt", "vanbelt[belt drive]"),
        ("van-belt beat", "van belt[belt drive] · beat{k25|k44|kvy}"),
        ("vanbelt vario125", "vanbelt[belt drive] · vario125{k60}"),
        ("kampasrem", "kampasrem[pad brake +set|shoe brake +set]"),
        ("kampasrem depan", "kampasrem depan[pad brake +set @fr]"),
        ("girset", "girset[drive chain kit]"),
        ("brakepad", "brake · pad|pad*"),
        ("shockbreaker belakang", "shockbreaker[cushion +assy @rr|fork +assy @fr] · belakang[rr]"),
    ]);
}

#[test]
fn typing_errors() {
    check(&[
        ("kamaps kopling", "kamaps kopling[disk clutch friction]"),
        ("kapas rem", "kapas rem[pad brake +set|shoe brake +set]"),
        ("kampas rme", "kampas rme[pad brake +set|shoe brake +set]"),
        ("kampas kopilng", "kampas kopilng[disk clutch friction]"),
        ("sokbreaker", "sokbreaker[cushion +assy @rr|fork +assy @fr]"),
        ("sokbreler", "sokbreler[cushion +assy @rr|fork +assy @fr]"),
        ("bsui", "bsui[spark plug]"),
        ("aik", "aik[battery]"),
        ("batery", "batery*|battery"),
        ("braek pad", "braek*|brake · pad|pad*"),
        ("saringn udara", "saringn udara[element air cleaner]"),
        ("vairo 125 kampas", "vairo 125{k60} · kampas[pad brake +set|shoe brake +set|disk clutch friction]"),
    ]);
}

#[test]
fn words_still_being_typed() {
    check(&[
        ("kam", "kam[pad brake +set|shoe brake +set|disk clutch friction|weight clutch +set|pad brake +set @fr|pad brake +set @rr]"),
        ("kampas re", "kampas re[pad brake +set|shoe brake +set|pad brake +set @fr|pad brake +set @rr]"),
        ("kampas rem de", "kampas rem de[pad brake +set @fr]"),
        ("van", "van[belt drive]"),
    ]);
}

#[test]
fn words_that_say_nothing_and_words_nobody_knows() {
    check(&[
        ("busi untuk beat", "busi[spark plug] · beat{k25|k44|kvy}"),
        ("kampas rem ori beat", "kampas rem[pad brake +set|shoe brake +set] · beat{k25|k44|kvy}"),
        ("busi denso", "busi[spark plug] · denso*!?"),
        ("yamaha mio", "yamaha*! · mio*!"),
        ("xyz", "xyz*!"),
    ]);
}

/// What is asked, step by step, until something is found.
fn asked(typed: &str) -> Vec<Vec<String>> {
    let plan = plan(typed);
    let named = |terms: Vec<usize>| terms.into_iter().map(|at| plan.terms[at].typed.clone()).collect();
    std::iter::once(plan.required()).chain(plan.relaxations()).map(named).collect()
}

#[test]
fn what_says_least_is_given_up_first() {
    assert_eq!(asked("busi"), [["busi"]]);
    assert_eq!(asked("busi beat"), [vec!["busi", "beat"], vec!["busi"]]);
    assert_eq!(
        asked("kampas rem beat merah"),
        [vec!["kampas rem", "beat", "merah"], vec!["kampas rem", "beat"], vec!["kampas rem", "merah"], vec!["kampas rem"]]
    );
    assert_eq!(asked("merah jok beat").last().unwrap(), &["jok"], "a colour is not what the part is");
    assert_eq!(asked("beat busi denso 2020"), [vec!["beat", "busi"], vec!["busi"]]);
}

#[test]
fn nothing_is_known_before_the_catalogue_has_been_read() {
    let plan = planner::plan(&Text::of("oil kampas rem 12345"), &dictionary(), &Vocabulary::default());
    assert_eq!(plan.to_string(), "oil* · kampas rem[pad brake +set|shoe brake +set] · 12345*|#12345");
    assert!(plan.terms.iter().all(|term| term.required));
}

proptest! {
    /// Whatever was typed: every term means something, in words of letters and digits.
    #[test]
    fn any_text_gives_a_plan(typed in "[a-zA-Z0-9 '&|!():*<>\\\\-]{0,60}|.{0,40}") {
        for term in plan(&typed).terms {
            prop_assert!(!term.ways.is_empty() && term.ways.iter().all(|way| !way.words.is_empty()), "{typed:?}");
            let mut words = term.ways.iter().flat_map(|way| &way.words);
            prop_assert!(words.all(|word| word.text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'.')));
        }
    }
}
