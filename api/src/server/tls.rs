//! HTTPS by the process itself: TLS 1.2 and 1.3, and a certificate that can be renewed while it serves.

use std::path::PathBuf;
use std::sync::{Arc, RwLock};
use std::time::{Duration, SystemTime};

use anyhow::Context;
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use tokio::signal::unix::{SignalKind, signal};

use crate::config::TlsConfig;

/// How often the files are looked at; SIGHUP asks for it at once.
const LOOKS_EVERY: Duration = Duration::from_secs(60);

/// A certificate chain and its key, as they are in their files.
#[derive(Debug)]
pub(super) struct Certificate {
    chain: PathBuf,
    key: PathBuf,
    current: RwLock<Arc<CertifiedKey>>,
}

impl Certificate {
    /// `None`: HTTPS is somebody else's work.
    pub fn load(config: &TlsConfig) -> anyhow::Result<Option<Arc<Self>>> {
        let (Some(chain), Some(key)) = (config.tls_cert.clone(), config.tls_key.clone()) else { return Ok(None) };
        let current = RwLock::new(read(&chain, &key)?);
        Ok(Some(Arc::new(Self { chain, key, current })))
    }

    /// How connections are secured: with whatever certificate is current when they begin.
    pub fn settings(self: &Arc<Self>) -> anyhow::Result<ServerConfig> {
        Ok(ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_cert_resolver(self.clone()))
    }

    /// Reads the files again when they changed, or on SIGHUP. A pair that does not fit is not taken: the old one goes on.
    pub async fn stay_fresh(self: Arc<Self>) {
        let Ok(mut hangup) = signal(SignalKind::hangup()) else { return };
        let mut seen = self.changed_at();
        loop {
            let is_asked = tokio::select! {
                _ = hangup.recv() => true,
                () = tokio::time::sleep(LOOKS_EVERY) => false,
            };
            let now = self.changed_at();
            if !is_asked && now == seen {
                continue;
            }
            match read(&self.chain, &self.key) {
                Ok(renewed) => {
                    seen = now;
                    if let Ok(mut current) = self.current.write() {
                        *current = renewed;
                    }
                    tracing::info!("the certificate was read again");
                }
                Err(error) => tracing::error!(%error, "the certificate can't be read, the old one stays"),
            }
        }
    }

    fn changed_at(&self) -> [Option<SystemTime>; 2] {
        [&self.chain, &self.key].map(|path| path.metadata().and_then(|file| file.modified()).ok())
    }
}

impl ResolvesServerCert for Certificate {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        self.current.read().ok().map(|current| current.clone())
    }
}

fn read(chain: &PathBuf, key: &PathBuf) -> anyhow::Result<Arc<CertifiedKey>> {
    let certificates = CertificateDer::pem_file_iter(chain).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let certificates = certificates.with_context(|| format!("TLS_CERT: {} can't be read", chain.display()))?;
    let key_der = PrivateKeyDer::from_pem_file(key).with_context(|| format!("TLS_KEY: {} can't be read", key.display()))?;
    let pair = CertifiedKey::from_der(certificates, key_der, &aws_lc_rs::default_provider());
    Ok(Arc::new(pair.context("TLS_CERT and TLS_KEY are no pair")?))
}
