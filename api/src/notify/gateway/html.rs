//! The HTML alternative of an email: the same words, readable on any screen, its link a button.

/// Paragraphs are set apart by empty lines; one that is nothing but a link becomes a button.
pub(super) fn of_text(text: &str) -> String {
    let mut body = String::with_capacity(text.len() * 2);
    for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        let is_link = (paragraph.starts_with("https://") || paragraph.starts_with("http://")) && !paragraph.contains(char::is_whitespace);
        let shown = escape(paragraph);
        if is_link {
            body.push_str(&format!(
                "<p style=\"margin:24px 0\"><a href=\"{shown}\" style=\"background:#1d4ed8;color:#ffffff;padding:12px 20px;border-radius:6px;\
                 text-decoration:none;font-weight:600\">Buka tautan</a></p><p style=\"font-size:13px;color:#525252;word-break:break-all\">{shown}</p>"
            ));
        } else {
            body.push_str(&format!("<p>{}</p>", shown.replace('\n', "<br>")));
        }
    }
    format!(
        "<!doctype html><html lang=\"id\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"></head>\
         <body style=\"margin:0;background:#f5f5f4\"><div style=\"max-width:560px;margin:0 auto;padding:24px;background:#ffffff;color:#171717;\
         font:16px/1.5 system-ui,sans-serif\">{body}</div></body></html>"
    )
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_a_button_and_words_stay_words() {
        let html =
            of_text("Halo <Sari> & Co,\nselamat pagi.\n\nhttps://pmo.example/reset#a=1&b=\"2\"\n\nAbaikan https://x.example bila salah.");
        assert!(html.contains("<p>Halo &lt;Sari&gt; &amp; Co,<br>selamat pagi.</p>"), "{html}");
        assert!(html.contains("<a href=\"https://pmo.example/reset#a=1&amp;b=&quot;2&quot;\""), "{html}");
        assert!(html.contains("<p>Abaikan https://x.example bila salah.</p>"), "{html}");
    }

    #[test]
    fn nothing_in_a_text_becomes_markup() {
        for text in ["<script>alert(1)</script>", "http://\"><img/src=x>", "' onmouseover='x"] {
            let html = of_text(text);
            assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("' on"), "{html}");
        }
    }
}
