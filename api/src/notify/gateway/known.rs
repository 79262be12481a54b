//! What this process knows of the gateways: read from the database, forgotten when a notice says that it changed.

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, RwLock};

use chrono::{DateTime, Utc};

use super::circuit::{Circuit, CircuitState};
use super::store;
use crate::app::AppState;
use crate::config::Gateway;
use crate::notify::{Channel, Kind};
use crate::platform::bus::{Bus, Notice, Topic};
use crate::platform::http::ApiResult;

#[derive(Default)]
pub(super) struct Knowledge {
    is_stale: Arc<AtomicBool>,
    reading: tokio::sync::Mutex<()>,
    circuits: RwLock<HashMap<Gateway, Circuit>>,
    /// The order of the settings, by the name of a kind or `default`.
    order: RwLock<BTreeMap<String, Vec<Gateway>>>,
}

/// Kinds of messages that have a gateway to go by at the moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::notify) struct Passable {
    pub open: Vec<Kind>,
    /// Their gateways are only to be tried, with one message at a time.
    pub probing: Vec<Kind>,
}

impl Knowledge {
    pub fn new(bus: &Bus) -> Self {
        let is_stale = Arc::new(AtomicBool::new(true));
        let (gateways, settings) = (is_stale.clone(), is_stale.clone());
        bus.subscribe(Topic::Gateways, move |_| gateways.store(true, Ordering::Release));
        bus.subscribe(Topic::Epoch, move |notice| {
            if matches!(notice, Notice::Missed) || matches!(notice, Notice::Sent(payload) if payload.starts_with("settings:")) {
                settings.store(true, Ordering::Release);
            }
        });
        Self { is_stale, ..Self::default() }
    }

    /// Reads again what has changed. While the database can't be read, what is known stands.
    pub async fn refresh(&self, state: &AppState) {
        // While no notice arrives, nothing is known to be fresh.
        if !self.is_stale.load(Ordering::Acquire) && state.bus.is_live() {
            return;
        }
        // One after the other: what was read before a change must not be written over what was read after it.
        let _reading = self.reading.lock().await;
        if !self.is_stale.swap(false, Ordering::AcqRel) && state.bus.is_live() {
            return;
        }
        if let Err(error) = self.read(state).await {
            self.is_stale.store(true, Ordering::Release);
            tracing::debug!(%error, "the state of the gateways can't be read");
        }
    }

    async fn read(&self, state: &AppState) -> ApiResult<()> {
        let mut conn = state.db.acquire().await?;
        let known = store::circuits(&mut conn).await?;
        let settings = state.settings.read(&mut conn).await?;
        if let (Ok(mut circuits), Ok(mut order)) = (self.circuits.write(), self.order.write()) {
            (*circuits, *order) = (known, settings.gateway_order.clone());
        }
        Ok(())
    }

    pub fn circuit(&self, gateway: Gateway) -> Circuit {
        self.circuits.read().ok().and_then(|circuits| circuits.get(&gateway).copied()).unwrap_or_default()
    }

    pub fn learn(&self, gateway: Gateway, circuit: Circuit) {
        if let Ok(mut circuits) = self.circuits.write() {
            circuits.insert(gateway, circuit);
        }
    }

    /// What the settings say of a kind: its own order, else that of all.
    pub fn order(&self, kind: Kind) -> Vec<Gateway> {
        let Ok(order) = self.order.read() else { return Vec::new() };
        order.get(kind.as_str()).or_else(|| order.get("default")).cloned().unwrap_or_default()
    }
}

/// The gateways of a kind, in the order in which they are tried: that of the settings, else that of the configuration.
pub(super) fn route(state: &AppState, kind: Kind) -> Vec<Gateway> {
    if kind.channel() == Channel::Email {
        return state.config.email_gateways();
    }
    let mut chosen = state.gateways.knowledge.order(kind);
    chosen.retain(|gateway| state.gateways.is_configured(&state.config, *gateway));
    if chosen.is_empty() { state.config.whatsapp.gateways.clone() } else { chosen }
}

/// The gateways that are left alone at the moment, for the meters.
pub async fn left_alone_now(state: &AppState) -> Vec<Gateway> {
    state.gateways.knowledge.refresh(state).await;
    let now = state.clock.now();
    Gateway::ALL.into_iter().filter(|gateway| state.gateways.knowledge.circuit(*gateway).state(now) != CircuitState::Closed).collect()
}

/// The way of each kind of message.
pub(in crate::notify) async fn routes(state: &AppState) -> Vec<(Kind, Vec<Gateway>)> {
    state.gateways.knowledge.refresh(state).await;
    Kind::ALL.into_iter().filter(|kind| *kind != Kind::Test).map(|kind| (kind, route(state, kind))).collect()
}

/// Which kinds of messages can leave now. One without any gateway can too: it is to be told so.
pub(in crate::notify) async fn passable(state: &AppState, now: DateTime<Utc>) -> Passable {
    state.gateways.knowledge.refresh(state).await;
    let mut passable = Passable::default();
    for kind in Kind::ALL {
        let states: Vec<_> = route(state, kind).into_iter().map(|gateway| state.gateways.knowledge.circuit(gateway).state(now)).collect();
        // A test is of one gateway, whatever is known of it.
        if states.is_empty() || states.contains(&CircuitState::Closed) || kind == Kind::Test {
            passable.open.push(kind);
        } else if states.contains(&CircuitState::HalfOpen) {
            passable.probing.push(kind);
        }
    }
    passable
}
