use super::*;
use crate::demo::plan::Planner;
use crate::demo::{parts, shops, stock};

const NOW: i64 = 1_768_451_400;

fn shelf(seed: u64) -> Shelf {
    let mut shelf = Shelf::default();
    let (mut rng, mut popularity) = (Rng::new(seed, "stock"), Rng::new(seed, "popularity"));
    for (id, part) in (1..).zip(parts::catalogue(seed, 2_000).unwrap()) {
        let available = stock::stock_of(&mut rng, &part).available();
        if part.is_sellable() {
            shelf.add(&mut popularity, &part, id, 1_000 + id, available);
        }
    }
    shelf.sort();
    shelf
}

fn tables(seed: u64, orders: usize) -> Vec<String> {
    let (shops, shelf) = (shops::shops(seed, 300), shelf(seed));
    let mut rows = OrderRows::default();
    let mut writer = Writer::new(seed, NOW, &shops, &shelf);
    Planner::new(seed, orders, 60, NOW).for_each(|planned| writer.write(&planned, &mut rows));
    rows.tables().map(|rows| String::from_utf8(rows.bytes().to_vec()).unwrap()).to_vec()
}

fn columns(table: &str) -> Vec<Vec<&str>> {
    table.lines().map(|line| line.split('\t').collect()).collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    assert_eq!(tables(1, 300), tables(1, 300));
    assert_ne!(tables(1, 300), tables(2, 300));
}

#[test]
fn totals_and_sales_orders_agree_with_the_lines() {
    let tables = tables(1, 600);
    let [_, sales_orders, so_lines, orders, lines, ..] = &tables[..] else { panic!("seven tables") };
    let number = |text: &str| text.parse::<i64>().unwrap();
    let orders = columns(orders);
    assert_eq!(orders.len(), 600);
    let lines = columns(lines);
    for order in &orders {
        let own: Vec<_> = lines.iter().filter(|line| line[1] == order[0]).collect();
        assert!((5..=60).contains(&own.len()) && own.len() as i64 == number(order[6]));
        assert_eq!(own.iter().map(|line| number(line[9])).sum::<i64>(), number(order[5]));
        assert!(own.iter().all(|line| number(line[7]) * number(line[8]) == number(line[9])));
    }
    let submitted: Vec<_> = orders.iter().filter(|order| order[11] != "\\N").collect();
    let sales_orders = columns(sales_orders);
    let key = |so: &[&str]| (so[0].to_owned(), so[1].to_owned(), so[2].to_owned(), so[10].to_owned());
    assert_eq!(
        submitted.iter().map(|order| key(&[order[11], order[12], order[10], "", "", "", "", "", "", "", order[5]])).collect::<Vec<_>>(),
        sales_orders.iter().map(|so| key(so)).collect::<Vec<_>>()
    );
    let ordered: i64 = submitted.iter().map(|order| number(order[6])).sum();
    assert_eq!(columns(so_lines).len() as i64, ordered);
}
