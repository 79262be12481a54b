//! The reference of answers that need no database: an actix-web handler that returns given bytes and knows nothing else.

use std::net::TcpListener;
use std::path::Path;
use std::time::Duration;

use actix_web::web::Bytes;
use actix_web::{App, HttpResponse, HttpServer, web};

use crate::process::Process;

/// Serves the bytes of a file, whatever is asked for; never ends by itself.
pub fn serve(port: u16, file: &Path) -> std::io::Result<()> {
    let bytes = Bytes::from(std::fs::read(file)?);
    let listener = TcpListener::bind(("127.0.0.1", port))?;
    actix_web::rt::System::new().block_on(async move {
        let answer = move || {
            let bytes = bytes.clone();
            async move { HttpResponse::Ok().content_type("application/json").body(bytes) }
        };
        HttpServer::new(move || App::new().default_service(web::to(answer.clone()))).listen(listener)?.run().await
    })
}

/// The same in a process of its own, as the service has one.
pub async fn start(work: &Path, bytes: &[u8]) -> Process {
    let file = work.join("answer.json");
    std::fs::write(&file, bytes).expect("the work folder is there");
    let port = pmo_tests::free_port();
    let program = std::env::current_exe().expect("this program has a path");
    let process = Process::spawn(&program, port, |command| {
        command.args(["--bare", &port.to_string()]).arg("--answer").arg(&file);
    });
    process.until_answered("/", Duration::from_secs(10)).await;
    process
}
