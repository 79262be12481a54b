//! Who calls is settled before what was sent is judged.
//!
//! actix-web runs the extractors of a handler side by side, so a bad body would be answered before the session of the
//! caller has been looked up, and somebody whose session has ended would be told to correct a field. An extractor that
//! identifies the caller closes the gate; those that judge input wait behind it. The caller stands first in a signature.

use std::rc::Rc;

use actix_web::{HttpMessage, HttpRequest};
use tokio::sync::watch;

#[derive(Clone)]
struct Gate(Rc<watch::Receiver<()>>);

/// Held while it is not known who calls. The gate opens when it is dropped; after a refusal nobody goes through any more,
/// because the handler's extraction ends with it.
#[derive(Debug)]
pub struct Closed(#[expect(dead_code, reason = "dropping it opens the gate")] watch::Sender<()>);

/// Closes the gate of this request.
pub fn close(request: &HttpRequest) -> Closed {
    let (sender, receiver) = watch::channel(());
    request.extensions_mut().insert(Gate(Rc::new(receiver)));
    Closed(sender)
}

/// Waits until it is known who calls; at once where nobody asks.
pub fn pass(request: &HttpRequest) -> impl Future<Output = ()> + use<> {
    let gate = request.extensions().get::<Gate>().cloned();
    async move {
        if let Some(Gate(receiver)) = gate {
            // An error: the sender is gone, the gate is open.
            while receiver.as_ref().clone().changed().await.is_ok() {}
        }
    }
}
