//! A mail server that speaks enough SMTP to take emails, and misbehaves on demand.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::database::BACKGROUND;

/// How a mail server behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Takes,
    /// Answers so to every recipient, e.g. `550 5.1.1 no such user`.
    RefusesRecipients(&'static str),
    /// Answers so to every login.
    RefusesLogins(&'static str),
    /// Takes connections and says nothing.
    Hangs,
    /// Closes the connection when it has read the email, before it says whether it took it.
    HangsUp,
    /// Says something that is no SMTP.
    TalksNonsense,
}

/// An email that was taken.
#[derive(Clone, Debug)]
pub struct Mail {
    pub from: String,
    pub to: String,
    /// Headers and body as they came.
    pub data: String,
}

/// Listens until it is dropped.
#[derive(Debug)]
pub struct SmtpServer {
    pub address: SocketAddr,
    mood: Arc<Mutex<Mood>>,
    mails: Arc<Mutex<Vec<Mail>>>,
    task: tokio::task::JoinHandle<()>,
}

impl SmtpServer {
    /// One that takes every email of the user `pmo` with the password `rahasia`.
    pub async fn start() -> Self {
        let (mood, mails) = (Arc::new(Mutex::new(Mood::Takes)), Arc::new(Mutex::new(Vec::new())));
        let (send, bound) = tokio::sync::oneshot::channel();
        let shared = (mood.clone(), mails.clone());
        let task = BACKGROUND.spawn(async move {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let _ = send.send(listener.local_addr().unwrap());
            while let Ok((stream, _)) = listener.accept().await {
                let (mood, mails) = (shared.0.clone(), shared.1.clone());
                tokio::spawn(async move {
                    let _ = talk(stream, &mood, &mails).await;
                });
            }
        });
        Self { address: bound.await.unwrap(), mood, mails, task }
    }

    /// For `SMTP_URL`.
    pub fn url(&self) -> String {
        format!("smtp://pmo:rahasia@{}", self.address)
    }

    pub fn is(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    /// What it has taken, oldest first.
    pub fn mails(&self) -> Vec<Mail> {
        self.mails.lock().unwrap().clone()
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn talk(stream: TcpStream, mood: &Mutex<Mood>, mails: &Mutex<Vec<Mail>>) -> std::io::Result<()> {
    let mood = || *mood.lock().unwrap();
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    match mood() {
        Mood::Hangs => std::future::pending::<()>().await,
        Mood::TalksNonsense => write.write_all(b"<html>what?</html>\r\n").await?,
        _ => write.write_all(b"220 mail.test ESMTP\r\n").await?,
    }
    let (mut from, mut to) = (String::new(), String::new());
    while let Some(line) = lines.next_line().await? {
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        let answer = match (verb.as_str(), mood()) {
            ("EHLO", _) => "250-mail.test\r\n250 AUTH PLAIN",
            ("AUTH", Mood::RefusesLogins(answer)) => answer,
            // base64 of "\0pmo\0rahasia"
            ("AUTH", _) if line.ends_with("AHBtbwByYWhhc2lh") => "235 welcome",
            ("AUTH", _) => "535 5.7.8 who are you?",
            ("MAIL", _) => {
                from = address(&line);
                "250 ok"
            }
            ("RCPT", Mood::RefusesRecipients(answer)) => answer,
            ("RCPT", _) => {
                to = address(&line);
                "250 ok"
            }
            ("DATA", _) => {
                write.write_all(b"354 go on\r\n").await?;
                let mut data = String::new();
                while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                    data.push_str(line.strip_prefix('.').unwrap_or(&line));
                    data.push_str("\r\n");
                }
                if mood() == Mood::HangsUp {
                    return Ok(());
                }
                mails.lock().unwrap().push(Mail { from: from.clone(), to: to.clone(), data });
                "250 queued as 4711"
            }
            ("NOOP" | "RSET", _) => "250 ok",
            ("QUIT", _) => {
                write.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => "500 what?",
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

/// `admin@pmo.demo` of `RCPT TO:<admin@pmo.demo>`.
fn address(line: &str) -> String {
    line.split(['<', '>']).nth(1).unwrap_or_default().to_owned()
}

impl Mail {
    /// A header of the email.
    pub fn header(&self, name: &str) -> Option<&str> {
        let (head, _) = self.data.split_once("\r\n\r\n").unwrap_or((&self.data, ""));
        head.lines().find_map(|line| line.split_once(": ").filter(|(found, _)| found.eq_ignore_ascii_case(name))).map(|(_, value)| value)
    }

    /// The plain text.
    pub fn text(&self) -> String {
        self.part("text/plain")
    }

    /// The HTML alternative.
    pub fn html(&self) -> String {
        self.part("text/html")
    }

    fn part(&self, content_type: &str) -> String {
        let (head, body) = self
            .data
            .split("\r\n--")
            .filter_map(|part| part.split_once("\r\n\r\n"))
            .find(|(head, _)| head.contains(&format!("Content-Type: {content_type}")))
            .unwrap_or_else(|| panic!("no {content_type} in {}", self.data));
        if head.contains("quoted-printable") { unquoted(body) } else { body.replace("\r\n", "\n") }
    }
}

/// RFC 2045's quoted-printable, decoded.
fn unquoted(text: &str) -> String {
    let text = text.replace("=\r\n", "").replace("\r\n", "\n");
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let code = (*first == b'=').then(|| tail.get(..2)).flatten().and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap()
}
