//! A phone number: what is accepted has the one stored form, reads as itself, and is not told by its masked form.

use pmo_api::platform::phone::Phone;

pub fn holds(input: &[u8]) {
    let written = String::from_utf8_lossy(input);
    let Some(phone) = Phone::parse(&written) else { return };
    let rest = phone.as_str().strip_prefix("628").unwrap();
    assert!((8..=11).contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_digit()) && !rest.starts_with(['0', '4']), "{phone}");
    assert_eq!(Phone::parse(phone.as_str()).as_ref(), Some(&phone));
    assert_eq!(Phone::parse(&format!("0{}", &phone.as_str()[2..])).as_ref(), Some(&phone));
    // The digits are those that were written.
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    assert!(digits.ends_with(&phone.as_str()[2..]));
    assert!(!phone.masked().contains(&phone.as_str()[5..phone.as_str().len() - 3]));
}
