//! Following orders into the old system: its decisions move them, its deliveries are shown, and the shop is told.
//!
//! Works in batches over the orders that may still have news, and writes only what differs. It may run on any number of
//! processes, at once and again: every batch locks its orders first and looks again behind the locks.

use chrono::{DateTime, Duration, Timelike, Utc};
use chrono_tz::Asia::Jakarta;
use serde::Serialize;
use sqlx::PgConnection;

use super::dto::ActorKind;
use super::status::{Action, OrderStatus};
use super::store::{self, Followed, Move, Untold};
use super::trail;
use crate::app::AppState;
use crate::datapart::{self, Decision, Words};
use crate::notify::{self, OrderNews, What};
use crate::platform::bus::{self, Topic};
use crate::platform::clock::business_date;
use crate::platform::http::ApiResult;

/// Orders of one transaction.
const BATCH: i64 = 500;
/// An order that was handed over so long ago has no more news.
const FOLLOWED_FOR: Duration = Duration::days(180);
/// Hours of the day in Jakarta in which shops are told of deliveries.
const DAYTIME: std::ops::Range<u32> = 7..20;

/// What has happened to orders in the old system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FollowedUp {
    /// Orders that were looked at.
    pub looked_at: usize,
    pub approved: usize,
    pub rejected: usize,
    /// Lines whose figures changed.
    pub lines: usize,
    /// Shops that were told of a delivery.
    pub told: usize,
}

/// Brings all orders up to date with the old system.
pub async fn follow(state: &AppState) -> ApiResult<FollowedUp> {
    let mut done = FollowedUp::default();
    let mut after = 0;
    loop {
        let now = state.clock.now();
        let mut tx = state.db.begin().await?;
        let ids = store::followed(&mut tx, after, BATCH).await?;
        let Some(last) = ids.last() else { break };
        after = *last;
        done.looked_at += ids.len();
        decide(&mut tx, state, &ids, now, &mut done).await?;
        deliver(&mut tx, &ids, now, &mut done).await?;
        store::stop_following(&mut tx, &ids, now - FOLLOWED_FOR).await?;
        tx.commit().await?;
    }
    done.told = tell_deliveries(state).await?;
    Ok(done)
}

/// Moves the orders about which the old system has decided.
async fn decide(tx: &mut PgConnection, state: &AppState, ids: &[i64], now: DateTime<Utc>, done: &mut FollowedUp) -> ApiResult<()> {
    let decisions = datapart::decisions(tx, ids, &Words::of(&state.config)).await?;
    if decisions.is_empty() {
        return Ok(());
    }
    let decided: Vec<i64> = decisions.iter().map(|decision| decision.order_id).collect();
    let orders = store::lock_followed(tx, &decided).await?;
    let mut moves = Vec::new();
    let mut news = Vec::new();
    for order in &orders {
        let Some(decision) = decisions.iter().find(|decision| decision.order_id == order.id) else { continue };
        let action = if decision.is_approved { Action::OldSystemApproved } else { Action::OldSystemRejected };
        // Another process may have moved it before it was locked here.
        let Some(to) = order.status.after(action) else { continue };
        let one = moved(order, decision, to);
        news.push(told(order, decision, &one));
        moves.push(one);
        *if decision.is_approved { &mut done.approved } else { &mut done.rejected } += 1;
        trail::moved(order.id, &order.order_number, order.status, to, ActorKind::DataPart);
    }
    store::move_all(tx, &moves, now).await?;
    bus::notify_all(tx, Topic::Orders, moves.iter().map(|one| one.order_id.to_string())).await?;
    notify::orders_moved(tx, now, news).await
}

fn moved(order: &Followed, decision: &Decision, to: OrderStatus) -> Move {
    let reason = match (to, &decision.reason) {
        (OrderStatus::Rejected, None) => Some("Ditolak oleh dealer.".to_owned()),
        (_, reason) => reason.clone(),
    };
    let by = decision.by.as_deref().unwrap_or("Sistem lama");
    Move { order_id: order.id, from: order.status, to, actor_kind: ActorKind::DataPart, actor_name: by.chars().take(100).collect(), reason }
}

fn told(order: &Followed, decision: &Decision, one: &Move) -> OrderNews {
    let what = if decision.is_approved {
        What::Confirmed { so_number: order.ref_so_number.clone() }
    } else {
        What::Rejected { reason: one.reason.clone().unwrap_or_default() }
    };
    OrderNews { order_id: order.id, shop_id: order.shop_id, order_number: order.order_number.clone(), phone: order.phone.clone(), what }
}

/// Writes down what has been delivered since.
async fn deliver(tx: &mut PgConnection, ids: &[i64], now: DateTime<Utc>, done: &mut FollowedUp) -> ApiResult<()> {
    let deliveries = datapart::deliveries(tx, ids).await?;
    if deliveries.is_empty() {
        return Ok(());
    }
    let mut orders: Vec<i64> = deliveries.iter().map(|delivery| delivery.order_id).collect();
    orders.dedup();
    for order in store::lock_followed(tx, &orders).await? {
        trail::delivered(order.id, &order.order_number);
    }
    store::set_delivered(tx, &deliveries, &orders, now).await?;
    bus::notify_all(tx, Topic::Orders, orders.iter().map(ToString::to_string)).await?;
    done.lines += deliveries.len();
    Ok(())
}

/// Tells shops of what was delivered: in the daytime, of each order once a day, and when all of it is there.
async fn tell_deliveries(state: &AppState) -> ApiResult<usize> {
    let now = state.clock.now();
    if !is_daytime(now) {
        return Ok(0);
    }
    let (mut told, mut after) = (0, 0);
    loop {
        let mut tx = state.db.begin().await?;
        let untold = store::untold_deliveries(&mut tx, after, BATCH).await?;
        let Some(last) = untold.last() else { return Ok(told) };
        after = last.id;
        let due: Vec<&Untold> = untold.iter().filter(|order| is_due(order, now)).collect();
        let news = due.iter().map(|order| OrderNews {
            order_id: order.id,
            shop_id: order.shop_id,
            order_number: order.order_number.clone(),
            phone: order.phone.clone(),
            what: What::Delivered { delivered: order.qty_delivered.into(), ordered: i64::from(order.qty_delivered) + order.qty_backorder },
        });
        notify::orders_moved(&mut tx, now, news.collect()).await?;
        store::set_told(&mut tx, &due.iter().map(|order| order.id).collect::<Vec<_>>(), now).await?;
        tx.commit().await?;
        told += due.len();
    }
}

fn is_daytime(now: DateTime<Utc>) -> bool {
    DAYTIME.contains(&now.with_timezone(&Jakarta).hour())
}

/// Whether the shop is told now: once a day is enough, but that all of it is there is told at once.
fn is_due(order: &Untold, now: DateTime<Utc>) -> bool {
    order.qty_backorder == 0 || order.delivery_told_at.is_none_or(|at| business_date(at) < business_date(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn shops_are_told_in_the_daytime() {
        for (moment, expected) in [
            ("2026-11-22T23:59:59Z", false),
            ("2026-11-23T00:00:00Z", true),
            ("2026-11-23T12:59:59Z", true),
            ("2026-11-23T13:00:00Z", false),
            ("2026-11-23T20:00:00Z", false),
        ] {
            assert_eq!(is_daytime(at(moment)), expected, "{moment}");
        }
    }

    #[test]
    fn once_a_day_and_when_all_is_there() {
        let order = |told: Option<&str>, backorder: i64| Untold {
            id: 1,
            shop_id: 1,
            order_number: String::new(),
            phone: String::new(),
            qty_delivered: 5,
            qty_backorder: backorder,
            delivery_told_at: told.map(at),
        };
        let now = at("2026-11-23T05:00:00Z");
        assert!(is_due(&order(None, 3), now));
        assert!(!is_due(&order(Some("2026-11-23T01:00:00Z"), 3), now));
        assert!(is_due(&order(Some("2026-11-23T01:00:00Z"), 0), now));
        // Yesterday evening in UTC is this morning in Jakarta.
        assert!(!is_due(&order(Some("2026-11-22T18:00:00Z"), 3), now));
        assert!(is_due(&order(Some("2026-11-22T16:59:59Z"), 3), now));
    }
}
