// The way out: a mail server that speaks SMTP.
import { createTransport } from "nodemailer";
import type { Letter } from "#api/db/queries/mail.ts";
import { isLoopback } from "#api/domain/loopback.ts";
import { oneLine } from "./letters/letter.ts";

export type MailServer = {
  host: string;
  /** Resolves when the server has taken the letter. */
  send(id: number, letter: Letter & { writtenAt: Date }): Promise<void>;
  close(): void;
};

const seconds = 1000;

export function openMailServer({ url, from }: { url: string; from: string }): MailServer {
  const { hostname, searchParams } = new URL(url);
  const transport = createTransport(
    {
      url,
      // Letters hold keys to accounts: they do not cross a network that can be listened to, unless SMTP_URL says
      // ?requireTLS=false, as for a relay that is reached through a tunnel.
      requireTLS: !isLoopback(hostname) && searchParams.get("requireTLS") !== "false",
      // Together well under the time after which a letter counts as lost and is given to another process.
      dnsTimeout: 10 * seconds,
      connectionTimeout: 10 * seconds,
      greetingTimeout: 10 * seconds,
      socketTimeout: 30 * seconds,
      // A letter is words: nothing in it is ever read from a file or fetched.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    host: hostname,
    async send(id, { to, subject, text, html, writtenAt }) {
      await transport.sendMail({
        to: { name: "", address: to },
        subject: oneLine(subject),
        text,
        html,
        date: writtenAt,
        // The same at every attempt: where a letter went out and the process died before it could say so, mail servers and
        // mail programs see that the second is the first.
        messageId: `<outcomes.${writtenAt.getTime()}.${id}@${domainOf(from)}>`,
        // Holiday replies to a machine help nobody (RFC 3834).
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
    close: () => transport.close(),
  };
}

const domainOf = (from: string): string => /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
