// Which errors say that the database is away.
import { expect, test } from "vitest";
import { isDatabaseAway } from "./away.ts";

const failure = (message: string, code?: string) => Object.assign(new Error(message), code ? { code } : {});

test.each([
  [failure("connect ECONNREFUSED 127.0.0.1:5432", "ECONNREFUSED"), true], // it has not been started
  [failure("terminating connection due to administrator command", "57P01"), true], // it is being stopped
  [failure("the database system is starting up", "57P03"), true],
  [failure("sorry, too many clients already", "53300"), true],
  [failure("Connection terminated unexpectedly"), true], // in the middle of a question
  [failure("timeout exceeded when trying to connect"), true],
  [new AggregateError([failure("connect", "ECONNREFUSED"), failure("connect", "ECONNREFUSED")]), true], // a name with two addresses
  [failure("duplicate key value violates unique constraint", "23505"), false],
  [failure("canceling statement due to statement timeout", "57014"), false], // it was there, and took too long
  [failure("Connection terminated, says a colleague", "23505"), false], // a code goes before words
  ["Connection terminated", false],
])("%s", (error, away) => {
  expect(isDatabaseAway(error)).toBe(away);
});
