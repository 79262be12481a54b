use super::*;

const NOW: i64 = 1_768_451_400; // 2026-01-15 11.30 in Jakarta: the year changes inside the plan

fn plan(orders: usize, days: usize) -> Vec<Planned> {
    Planner::new(5, orders, days, NOW).collect()
}

#[test]
fn every_order_is_there_in_the_order_of_time() {
    for orders in [1, 10, 3_000] {
        let all = plan(orders, 120);
        assert_eq!(all.len(), orders);
        assert!(all.iter().enumerate().all(|(at, order)| order.index == at && order.younger == orders - 1 - at));
        assert!(all.windows(2).all(|two| two[0].created_at <= two[1].created_at));
        assert!(all.iter().all(|order| order.created_at <= NOW));
    }
    assert!(plan(0, 120).is_empty());
    assert_eq!(plan(500, 60), plan(500, 60));
}

#[test]
fn numbers_run_without_gaps_in_each_year() {
    let mut planner = Planner::new(5, 3_000, 120, NOW);
    let all: Vec<Planned> = planner.by_ref().collect();
    let (mut orders, mut sales_orders) = (Vec::new(), Vec::new());
    let mut before = 0;
    for order in &all {
        assert_eq!(order.number, count_up(&mut orders, order.year));
        if let Some(so) = order.fate.sales_order() {
            assert_eq!(so.number, count_up(&mut sales_orders, so.year));
            assert_eq!(so.year, year_of(so.submitted_at));
            assert!(so.submitted_at >= before, "sales orders are written one after the other");
            before = so.submitted_at;
        }
    }
    assert_eq!(orders.iter().map(|(year, _)| *year).collect::<Vec<_>>(), [2025, 2026]);
    let serials: Vec<_> = planner.serials().into_iter().map(|serial| (serial.year, serial.last)).collect();
    assert_eq!(serials, [orders, sales_orders].concat());
}

#[test]
fn nothing_happens_before_its_cause_or_after_now() {
    let all = plan(3_000, 120);
    for order in &all {
        let times = match &order.fate {
            Fate::Pending => vec![],
            Fate::Cancelled { at, .. } | Fate::RejectedByAdmin { at, .. } => vec![*at],
            Fate::Submitted(so) => vec![so.submitted_at],
            Fate::Approved { so, decided_at, read_at } | Fate::RejectedByOldSystem { so, decided_at, read_at, .. } => {
                vec![so.submitted_at, *decided_at, *read_at]
            }
        };
        assert!(std::iter::once(order.created_at).chain(times.clone()).collect::<Vec<_>>().is_sorted(), "{order:?}");
        assert!(times.iter().all(|at| *at <= NOW));
    }
    let pending = all.iter().filter(|order| order.fate == Fate::Pending).count();
    assert!((18..45).contains(&pending), "{pending} pending");
    let oldest = all.iter().find(|order| order.fate == Fate::Pending).map(|order| NOW - order.created_at);
    assert!(oldest.is_some_and(|age| age < 3 * 86_400), "{oldest:?}");
}
