// What a form says of a field before it is sent.
import { expect, test } from "vitest";
import { codeFault, emailFault, newPasswordFault } from "./faults.ts";

const said = (faults: readonly { text: string }[]) => faults.map(({ text }) => text);

test.each([
  ["", ["Enter your e-mail address"]],
  ["   ", ["Enter your e-mail address"]], // spaces are nothing to send
  ["pat", ["Enter an e-mail address in the correct format, like name@example.com"]],
  ["pat@", ["Enter an e-mail address in the correct format, like name@example.com"]],
  ["pat smith@example.com", ["Enter an e-mail address in the correct format, like name@example.com"]],
  ["pat@intranet", []], // a name without a dot is an address inside a council
  [" pat@example.com ", []], // pasted with its surroundings
])("the address %j: %j", (typed, expected) => {
  expect(said(emailFault("email", typed))).toEqual(expected);
});

test.each([
  ["", ["Enter a new password"]],
  ["elevenchars", ["The new password must have 12 characters or more"]],
  ["twelve chars", []], // the edge; a space is a character
  ["            ", []], // so are twelve of them
  ["é".repeat(128), []],
  ["x".repeat(129), ["The new password must have 128 characters or fewer"]],
])("the new password %j: %j", (typed, expected) => {
  expect(said(newPasswordFault("newPassword", typed))).toEqual(expected);
});

test.each([
  ["", true, ["Enter the code from the app"]],
  ["123456", true, []],
  ["123 456", true, []], // as the app shows it
  ["12345", true, ["The code from the app is 6 numbers"]],
  ["abcde-fghij", true, ["The code from the app is 6 numbers"]], // a backup code in the wrong field
  ["", false, ["Enter a backup code"]],
  ["abcde-fghij", false, []],
])("the code %j, of the app: %j: %j", (typed, ofApp, expected) => {
  expect(said(codeFault("code", typed, ofApp))).toEqual(expected);
});
