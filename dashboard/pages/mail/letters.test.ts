// How letters are listed, and the parts of their text.
import { expect, test } from "vitest";
import { failureText, textParts, undeliveredFirst } from "./letters.ts";

test("those that failed come first, then those that wait, and nothing else is moved", () => {
  const mail = [
    { id: "1", state: "kept" },
    { id: "2", state: "waiting" },
    { id: "3", state: "failed" },
    { id: "4", state: "sent" },
    { id: "5", state: "kept" },
    { id: "6", state: "waiting" },
    { id: "7", state: "failed" },
  ] as const;
  expect(undeliveredFirst(mail).map(({ id }) => id)).toEqual(["3", "7", "2", "6", "1", "4", "5"]);
});

test.each([
  ["waiting", null, null], // no attempt yet
  ["waiting", "It does not answer.", "Will be tried again: It does not answer."],
  ["failed", "It does not answer.", "It does not answer."], // nothing follows any more
  ["sent", null, null],
] as const)("%s, %j", (state, failure, text) => expect(failureText({ state, failure })).toBe(text));

const link = "https://outcomes.example/set-password?token=a-b_c";
const plain = (text: string) => ({ text, address: null });
const address = (text: string) => ({ text, address: text });

test.each([
  ["", []],
  ["Good morning", [plain("Good morning")]],
  [link, [address(link)]],
  [`Open\n${link}\nsoon.`, [plain("Open\n"), address(link), plain("\nsoon.")]],
  [`Open ${link}.`, [plain("Open "), address(link), plain(".")]], // the full stop ends the sentence
  [`(${link})`, [plain("("), address(link), plain(")")]],
  [`${link} ${link}`, [address(link), plain(" "), address(link)]],
  ["javascript:alert(1)", [plain("javascript:alert(1)")]], // only an address of the web becomes a link
  ["http://127.0.0.1:3000/?a=1&b=2", [address("http://127.0.0.1:3000/?a=1&b=2")]],
])("%j", (text, parts) => {
  const found = textParts(text);
  expect(found.map((part) => ({ text: part.text, address: part.address }))).toEqual(parts);
  expect(found.every((part) => text.startsWith(part.text, part.at))).toBe(true);
});
