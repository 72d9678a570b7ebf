// What people find in their mail: held word for word where it matters, and proof against what others type as a name.
import { describe, expect, test } from "vitest";
import { accountLocked } from "./account-locked.ts";
import { invitation } from "./invitation.ts";
import { compose, momentText, oneLine } from "./letter.ts";
import { passwordReset } from "./password-reset.ts";

const trust = "Peterborough Children's Trust";
const link = "https://outcomes.example.org/set-password?token=a1&for=x";
const until = new Date("2026-06-07T08:00:00Z");
const invited = { name: "Zoë Müller", trust, invitedBy: "Ada Okafor", role: "owner", link, until } as const;

test.each([
  ["2026-06-07T08:00:00Z", "9:00am on 7 June 2026"], // summer time: an hour later than the instant says
  ["2026-12-07T08:05:00Z", "8:05am on 7 December 2026"], // winter time, and a minute below ten
  ["2026-06-06T23:30:00Z", "12:30am on 7 June 2026"], // past midnight here, the day before in UTC
  ["2026-12-07T12:00:00Z", "12:00pm on 7 December 2026"], // noon
])("%s is written %s", (at, text) => expect(momentText(new Date(at))).toBe(text));

test.each([
  ["Ada\r\nBcc: all@example.org", "Ada Bcc: all@example.org"], // a header of its own, if the line could break
  ["Ada\u2028\u2029\u0085Okafor", "Ada Okafor"], // line breaks that only some programs know
  ["Ada\u0000\u001b[31m", "Ada [31m"], // a terminal that shows the log would obey
  ["  Zoë   Müller ", "Zoë Müller"], // letters beyond ASCII stay
])("%j is one line: %s", (given, line) => expect(oneLine(given)).toBe(line));

test("an invitation says who, what for, where and until when", () => {
  expect(invitation(invited)).toMatchObject({
    subject: "Your account on the Peterborough Children's Trust outcomes dashboard",
    text: `Hello Zoë Müller,

Ada Okafor has made you an account on the outcomes dashboard of Peterborough Children's Trust. You are there as: indicator owner. You can send the figures and commentary of the indicators that you answer for, and read every dashboard.

To begin, choose a password on this page:

${link}

The link works once, until 9:00am on 7 June 2026. After that, ask Ada Okafor to send the invitation again.

If you do not know what this is about, you need do nothing. Please do not pass the link on: whoever opens it can sign in as you.
`,
  });
});

test("an invitation without passwords has no link that anybody could sign in by", () => {
  const { text } = invitation({
    name: "Zoë",
    trust,
    invitedBy: "Ada Okafor",
    role: "board",
    link: "https://outcomes.example.org/",
    signInWith: "your council account",
  });
  expect(text).toContain(
    "To begin, open this page and sign in with your council account. There is no password to choose.\n\nhttps://outcomes.example.org/\n",
  );
  expect(text).not.toMatch(/choose a password|works once|token/);
});

test("a reset says that nothing changes unless the link is used", () => {
  const { subject, text } = passwordReset({ name: "Zoë", trust, link, until });
  expect(subject).toBe("Set a new password for the Peterborough Children's Trust outcomes dashboard");
  expect(text).toContain(`open this page:\n\n${link}\n\nThe link works once, until 9:00am on 7 June 2026.`);
  expect(text).toContain("If it was not you, you need do nothing: your password stays as it is.");
});

test("a locked account opens by itself, and its owner is told when", () => {
  const { subject, text } = accountLocked({ name: "Zoë", trust, until, link, tried: "passwords" });
  expect(subject).toBe("Your account on the Peterborough Children's Trust outcomes dashboard is locked");
  expect(text).toContain(
    "nobody can sign in to it until 9:00am on 7 June 2026. It then opens again by itself.",
  );
});

test("a locked account says what was wrong: whoever gave wrong codes knows the password", () => {
  const passwords = accountLocked({ name: "Zoë", trust, until, link, tried: "passwords" }).text;
  const codes = accountLocked({ name: "Zoë", trust, until, link, tried: "codes" }).text;
  expect(passwords).toContain("A wrong password was given");
  expect(passwords).not.toContain("knows your password");
  expect(codes).toContain("A wrong code from your app was given");
  expect(codes).toContain("whoever it was knows your password. Set a new one from this page");
});

describe.each([
  ["invitation", (name: string) => invitation({ ...invited, name, invitedBy: name, trust: name })],
  ["password reset", (name: string) => passwordReset({ name, trust: name, link, until })],
  ["locked account", (name: string) => accountLocked({ name, trust: name, link, until, tried: "passwords" })],
] as const)("%s", (_, write) => {
  test("both bodies hold the link, and the HTML no picture and no style sheet from elsewhere", () => {
    const { text, html } = write("Ada");
    expect(text).toContain(`\n${link}\n`);
    expect(html).toContain(`<a href="${link.replace("&", "&amp;")}">${link.replace("&", "&amp;")}</a>`);
    expect(html.match(/https?:/g)).toHaveLength(2); // that link twice: nothing else is fetched
    expect(html).not.toMatch(/<(img|script|link|iframe)/i);
  });

  test("a name is only ever words", () => {
    const { subject, text, html } = write("<b>\"A\" & 'B'</b>\r\nBcc: x@example.org\n\nhttp://evil.example");
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain("<b>");
    expect(html).toContain(
      "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt; Bcc: x@example.org http://evil.example",
    );
    expect(text.split("\n").filter((line) => /^(Bcc|http:\/\/evil)/.test(line))).toEqual([]);
  });
});

test.each([
  "javascript:alert(1)", // runs in the reader's browser
  "data:text/html,hello", // a page that nobody serves
  "/set-password", // leads nowhere from a letter
])("a letter does not link to %s", (bad) => expect(() => compose("Hello", [{ link: bad }])).toThrow());
