// A real mail server for tests: takes letters, or refuses them as it is told, and can be stopped and started again.
import { SMTPServer } from "smtp-server";

export type TakenLetter = { from: string; to: string[]; source: string };
type Refusal = { code: number; words: string };

export type TestMailServer = Awaited<ReturnType<typeof startMailServer>>;

export async function startMailServer({ port = 0 } = {}) {
  const taken: TakenLetter[] = [];
  const refusals: Refusal[] = [];
  let asked = 0;
  let slowness = 0;
  const server = new SMTPServer({
    authOptional: true,
    // No certificate here: a client that may choose would begin to encrypt and not trust it.
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(new Error("535 wrong user mailer or password hunter2")),
    onRcptTo: (_address, _session, done) => {
      asked += 1;
      const refusal = refusals.shift();
      done(refusal && Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
    },
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () =>
        setTimeout(() => {
          const { mailFrom, rcptTo } = session.envelope;
          taken.push({
            from: mailFrom === false ? "" : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            source: Buffer.concat(pieces).toString(),
          });
          done();
        }, slowness),
      );
    },
  });
  // A client that goes away in the middle is for the test to judge.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("the mail server has no port");
  return {
    port: address.port,
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    /** How often a recipient was offered. */
    asked: () => asked,
    /** The next recipients are refused, one each. */
    refuse: (...next: Refusal[]) => refusals.push(...next),
    /** Takes so many milliseconds over each letter. */
    dawdle: (milliseconds: number) => {
      slowness = milliseconds;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
