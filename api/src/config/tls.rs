//! Settings of HTTPS by the process itself.

use std::path::PathBuf;

use clap::Args;

#[derive(Args, Clone, Debug, Default)]
pub struct TlsConfig {
    /// Certificate chain (PEM) for HTTPS by this process instead of a proxy. Read again on SIGHUP and within a minute of a change
    #[arg(long, env = "TLS_CERT", value_name = "TLS_CERT")]
    pub tls_cert: Option<PathBuf>,

    /// Private key (PEM) of TLS_CERT
    #[arg(long, env = "TLS_KEY", value_name = "TLS_KEY")]
    pub tls_key: Option<PathBuf>,
}

impl TlsConfig {
    pub(super) fn check(&self, is_https: bool) -> anyhow::Result<()> {
        anyhow::ensure!(self.tls_cert.is_some() == self.tls_key.is_some(), "TLS_CERT and TLS_KEY go together");
        anyhow::ensure!(self.tls_cert.is_none() || is_https, "PUBLIC_URL must be an https:// address when TLS_CERT is set");
        Ok(())
    }
}
