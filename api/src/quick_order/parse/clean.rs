//! A line without what is only there for looks: emoji, bold, who forwarded it, bullets, numbering.

/// The line in plain characters: one kind of gap, dash and multiplication sign. Tabs stay, they are columns.
pub(super) fn plain(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\t' => out.push('\t'),
            // Invisible marks that phones add.
            '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FE0F}' | '\u{00AD}' => {}
            // 1️⃣ is a one in a box: numbering. Of 1️⃣0️⃣ only the end is.
            '\u{20E3}' => {
                while chars.next_if(|next| *next == '\u{FE0F}').is_some() {}
                out.push_str(if chars.peek().is_some_and(char::is_ascii_digit) { "" } else { ". " });
            }
            '\u{1F51F}' => out.push_str("10. "),
            '\u{FF01}'..='\u{FF5E}' => out.extend(char::from_u32(u32::from(c) - 0xFEE0)),
            '×' | '✕' | '✖' | 'Х' | 'х' => out.push('x'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
            '→' | '➔' | '➜' | '➡' | '⇒' | '►' => out.push('='),
            '‘' | '’' | '´' => out.push('\''),
            '“' | '”' => out.push('"'),
            c if c.is_whitespace() || c.is_control() => out.push(' '),
            c if c.is_ascii() || c.is_alphanumeric() => out.push(c),
            _ => out.push(' '),
        }
    }
    out
}

/// `*bold*`, `_italic_`, `~struck~` and `` `code` `` of WhatsApp. A star between two things stays: it multiplies.
pub(super) fn without_styles(line: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or(' ');
    chars
        .iter()
        .enumerate()
        .map(|(i, c)| {
            let (before, after) = (if i == 0 { ' ' } else { at(i - 1) }, at(i + 1));
            let is_between = before.is_alphanumeric() && after.is_alphanumeric();
            let is_apart = i > 0 && before == ' ' && after == ' ' && chars[..i].iter().any(|c| c.is_alphanumeric());
            match c {
                '*' if is_between || is_apart => '*',
                '_' if is_between => '-',
                '*' | '_' | '~' | '`' => ' ',
                c => *c,
            }
        })
        .collect()
}

/// Without `[22/11 09.12] Toko Jaya: ` or `22/11/26 09.12 - Toko Jaya: ` in front; `None` when nobody said it: a notice of the app.
pub(super) fn without_sender(line: &str) -> Option<&str> {
    let line = line.trim();
    if let Some((stamp, said)) = line.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        return if is_stamp(stamp) { after_name(said) } else { Some(line) };
    }
    match line.split_once(" - ") {
        Some((stamp, said)) if is_stamp(stamp) => after_name(said),
        _ => Some(line),
    }
}

/// A date and a time, in digits.
fn is_stamp(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let (has_date, has_time) = (text.contains('/') || text.matches('-').count() == 2, text.contains([':', '.']));
    (5..=14).contains(&digits) && letters <= 2 && has_date && has_time
}

fn after_name(said: &str) -> Option<&str> {
    said.split_once(':').map(|(_, text)| text.trim())
}

/// Without `- `, `• `, `> `, `[ ] ` in front.
pub(super) fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let line = ["[ ]", "[]", "[x]", "[X]", "[v]", "[V]", "( )"].iter().find_map(|tick| line.strip_prefix(tick)).unwrap_or(line);
    line.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | '[' | '@' | '=' | '"')).trim_end()
}

/// Without `1. `, `2) `, `(3) `, `a. ` in front, and whether there was one.
pub(super) fn without_numbering(line: &str) -> (&str, bool) {
    let open = line.strip_prefix('(');
    let rest = open.unwrap_or(line);
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let is_letter = rest.starts_with(|c: char| c.is_ascii_alphabetic());
    let length = if is_letter { 1 } else { digits };
    if !(1..=3).contains(&length) {
        return (line, false);
    }
    let after = &rest[length..];
    let said = match (open.is_some(), after.chars().next()) {
        (_, Some(')')) => &after[1..],
        (false, Some(']' | '.')) => &after[1..],
        _ => return (line, false),
    };
    // `2.50-17` and `1.000` are numbers; `(2) busi` may be two of them.
    let next = said.split_whitespace().next().unwrap_or_default();
    let is_number = after.starts_with('.') && next.starts_with(|c: char| c.is_ascii_digit()) && said.starts_with(next);
    if said.trim().is_empty() || (open.is_some() && digits > 0) || (is_number && !super::codes::is_code(next)) {
        return (line, false);
    }
    (without_bullet(said), true)
}
