// Why a letter could not be handed on, in words for a person; never with what must stay secret.
import { oneLine } from "./letters/letter.ts";

type SmtpError = { code?: string; message?: string; responseCode?: number; response?: string };

/** @returns final where trying again would be refused again: the server knows no such recipient */
export function explainRefusal(error: unknown, host: string): { words: string; final: boolean } {
  const { code, message = "", responseCode, response } = (error ?? {}) as SmtpError;
  switch (code) {
    case "EAUTH":
    case "ENOAUTH":
    case "EOAUTH2":
      // What the server answers may repeat the user name.
      return again(`${host} does not accept the user name or password in SMTP_URL.`);
    case "ETLS":
      return again(unsafe(host));
    case "EDNS":
    case "ENOTFOUND":
      return again(`No machine is called ${host}: correct SMTP_URL.`);
    case "EENVELOPE":
    case "EMESSAGE":
    case "EPROTOCOL":
      if (response === undefined) break;
      return {
        words: `${host} refused it: ${quoted(response)}`,
        final: code === "EENVELOPE" && (responseCode ?? 0) >= 500,
      };
    case "ETIMEDOUT":
      return again(`${host} does not answer.`);
    case "ESOCKET":
      if (/certificate|self.signed|SSL|TLS/i.test(message)) return again(unsafe(host));
      return again(`${host} cannot be reached.`);
    case "ECONNECTION":
    case "ECONNREFUSED":
    case "ECONNRESET":
      return again(`${host} cannot be reached.`);
  }
  return again(`It could not be handed to ${host}.`);
}

const unsafe = (host: string) =>
  `No safe connection to ${host} could be made: its certificate is not trusted, or it offers no TLS.`;

const again = (words: string) => ({ words, final: false });

/** A server that looks for spam may repeat the link that it did not like, whole or in pieces, and the link is a key. */
const quoted = (response: string): string =>
  oneLine(response)
    .replace(/\b[a-z]+:\/\/\S+/gi, "[link]")
    .replace(/[\w-]{20,}/g, "[…]")
    .slice(0, 200);
