//! A page of the product list and one product, kept and not kept.

use std::sync::Arc;

use crate::load::{answer, connect, get};
use crate::logins::Door;
use crate::measure::{Bench, Reference};

/// Pages that are asked for where none is kept.
const PAGES: usize = 50;

impl Bench<'_> {
    pub async fn catalogue(&mut self) {
        let door = Door::of(self.services.cached.port);
        let token = self.shops[0].token.clone();
        let mut ids = Vec::new();
        for page in 1..=20 {
            let said = door.get(&format!("/api/products?page={}&per_page=100", page * 17), Some(&token)).await;
            ids.extend(said["data"].as_array().into_iter().flatten().filter_map(|product| product["id"].as_i64()));
        }
        let ids = Arc::new(ids);
        let detail = format!("/api/products/{}", ids[0]);

        for (operation, path) in [("product list, cached", "/api/products?page=3"), ("product detail, cached", &detail)] {
            let mut sender = connect(self.services.cached.port).await;
            let bytes = answer(&mut sender, get(path, &token)).await.to_vec();
            let (path, token) = (path.to_owned(), token.clone());
            self.row(operation, true, 0.5, Reference::Bare(bytes), move |_: usize, _: usize| Some(vec![get(&path, &token)])).await;
        }

        let reference = self.heard_reading("/api/products?page=3").await;
        let with = token.clone();
        let pages = move |connection: usize, turn: usize| {
            Some(vec![get(&format!("/api/products?page={}", (connection * 7 + turn) % PAGES + 1), &with)])
        };
        self.row("product list, not cached", false, 0.5, reference, pages).await;

        let reference = self.heard_reading(&detail).await;
        let details = move |connection: usize, turn: usize| {
            Some(vec![get(&format!("/api/products/{}", ids[(connection * 331 + turn * 7) % ids.len()]), &token)])
        };
        self.row("product detail, not cached", false, 0.5, reference, details).await;
    }

    /// The statements that this takes without a catalogue in memory.
    async fn heard_reading(&self, path: &str) -> Reference {
        let door = Door::of(self.services.asking.port);
        let token = Some(self.shops[0].token.as_str());
        // The session and the epochs are read once.
        door.get(path, token).await;
        let (heard, _) = self.heard(&self.services.asking, door.get(path, token)).await;
        Reference::Pgbench { name: "pgbench, same statements", scripts: vec![heard.script("", &[])] }
    }
}
