// Why a letter did not go: each kind of failure as a person reads it, and which of them is the end of it.
import { expect, test } from "vitest";
import { explainRefusal } from "./refusal.ts";

const HOST = "smtp.example.org";
const UNSAFE =
  "No safe connection to smtp.example.org could be made: its certificate is not trusted, or it offers no TLS.";

test.each([
  // Wrong credentials: what the server answers is not repeated, it may name the user
  [
    { code: "EAUTH", responseCode: 535, response: "535 bad: user=mailer pass=x" },
    `${HOST} does not accept the user name or password in SMTP_URL.`,
    false,
  ],
  // Nobody listens; a restart of the mail server looks like this
  [{ code: "ESOCKET", message: "connect ECONNREFUSED 10.0.0.1:25" }, `${HOST} cannot be reached.`, false],
  [{ code: "ETIMEDOUT" }, `${HOST} does not answer.`, false],
  [{ code: "EDNS" }, `No machine is called ${HOST}: correct SMTP_URL.`, false],
  // It speaks in the open where letters may not
  [{ code: "ETLS" }, UNSAFE, false],
  // What TLS itself says comes as a failure of the socket
  [{ code: "ESOCKET", message: "certificate has expired" }, UNSAFE, false],
  // "Later": what servers say to a stranger's first letter
  [
    { code: "EENVELOPE", responseCode: 451, response: "451 4.7.1 Greylisted, try again" },
    `${HOST} refused it: 451 4.7.1 Greylisted, try again`,
    false,
  ],
  // "Never": there is no such person, and asking again changes nothing
  [
    { code: "EENVELOPE", responseCode: 550, response: "550 5.1.1 No such user" },
    `${HOST} refused it: 550 5.1.1 No such user`,
    true,
  ],
  // A spam filter that repeats the link: the link opens an account
  [
    {
      code: "EMESSAGE",
      responseCode: 554,
      response: "554 Spam link https://outcomes.example.org/set-password?token=abc found",
    },
    `${HOST} refused it: 554 Spam link [link] found`,
    false,
  ],
  // The same, with the link broken over two lines of the answer
  [
    {
      code: "EMESSAGE",
      responseCode: 554,
      response: "554-Spam https://a.example/set\r\n554 ?token=Zm9vYmFyYmF6cXV4Zm9v",
    },
    `${HOST} refused it: 554-Spam [link] 554 ?token=[…]`,
    false,
  ],
  // Lines of a server cannot break ours
  [
    { code: "EMESSAGE", responseCode: 451, response: "451-one\r\n451 two" },
    `${HOST} refused it: 451-one 451 two`,
    false,
  ],
  // Anything else says nothing of what is inside
  [new Error("password=hunter2"), `It could not be handed to ${HOST}.`, false],
  [undefined, `It could not be handed to ${HOST}.`, false],
] as const)("%j", (error, words, final) => {
  expect(explainRefusal(error, HOST)).toEqual({ words, final });
});

test("a long answer is cut", () => {
  const { words } = explainRefusal(
    { code: "EMESSAGE", responseCode: 451, response: "no ".repeat(2000) },
    HOST,
  );
  expect(words).toHaveLength(`${HOST} refused it: `.length + 200);
});
