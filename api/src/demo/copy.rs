//! Rows in PostgreSQL's COPY text format, sent a piece at a time.

use sqlx::PgConnection;

/// Where rows are collected between two sends.
#[derive(Debug, Default)]
pub struct Rows {
    bytes: Vec<u8>,
    started: bool,
}

impl Rows {
    pub fn text(&mut self, value: &str) -> &mut Self {
        self.separate();
        for byte in value.bytes() {
            match byte {
                b'\\' => self.bytes.extend_from_slice(b"\\\\"),
                b'\t' => self.bytes.extend_from_slice(b"\\t"),
                b'\n' => self.bytes.extend_from_slice(b"\\n"),
                b'\r' => self.bytes.extend_from_slice(b"\\r"),
                other => self.bytes.push(other),
            }
        }
        self
    }

    pub fn int(&mut self, value: impl Into<i64>) -> &mut Self {
        self.separate();
        let value: i64 = value.into();
        if value < 0 {
            self.bytes.push(b'-');
        }
        let mut digits = [0_u8; 20];
        let mut at = digits.len();
        let mut rest = value.unsigned_abs();
        loop {
            at -= 1;
            digits[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        self.bytes.extend_from_slice(&digits[at..]);
        self
    }

    pub fn bool(&mut self, value: bool) -> &mut Self {
        self.separate();
        self.bytes.push(if value { b't' } else { b'f' });
        self
    }

    pub fn null(&mut self) -> &mut Self {
        self.separate();
        self.bytes.extend_from_slice(b"\\N");
        self
    }

    pub fn text_or_null(&mut self, value: Option<&str>) -> &mut Self {
        match value {
            Some(value) => self.text(value),
            None => self.null(),
        }
    }

    pub fn int_or_null(&mut self, value: Option<i64>) -> &mut Self {
        match value {
            Some(value) => self.int(value),
            None => self.null(),
        }
    }

    pub fn end(&mut self) {
        self.bytes.push(b'\n');
        self.started = false;
    }

    #[cfg(test)]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub fn is_large(&self) -> bool {
        self.bytes.len() >= 4 << 20
    }

    /// Loads what is collected and forgets it. One COPY statement per call: the checks of foreign keys wait
    /// until a statement's end and would otherwise pile up in the server's memory.
    ///
    /// # Errors
    /// Whatever the database says, constraint violations included.
    pub async fn send(&mut self, to: &mut PgConnection, statement: &str) -> sqlx::Result<u64> {
        if self.bytes.is_empty() {
            return Ok(0);
        }
        let mut copy = to.copy_in_raw(statement).await?;
        for piece in self.bytes.chunks(1 << 20) {
            copy.send(piece).await?;
        }
        let rows = copy.finish().await?;
        self.bytes.clear();
        Ok(rows)
    }

    fn separate(&mut self) {
        if self.started {
            self.bytes.push(b'\t');
        }
        self.started = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_separated_and_escaped() {
        let mut rows = Rows::default();
        rows.text("a\tb\\c\nd").int(-120).null().bool(true).end();
        rows.int(0).text("").end();
        assert_eq!(rows.bytes(), b"a\\tb\\\\c\\nd\t-120\t\\N\tt\n0\t\n");
    }
}
