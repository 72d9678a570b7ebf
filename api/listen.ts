// Listens on the port, and closes gently: requests in flight are answered first, within a limit.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import type { Env } from "./env.ts";
import { StartupError } from "./startup-error.ts";

type Place = Pick<Env, "PORT" | "HOST">;
export type Listening = { url: string; close(): Promise<void> };

const patience = 10_000;
/** A run that is just closing still holds its port; a restart need not fail for that. */
const grace = 3000;

/** Headers fit into a packet or two; a whole request may be the largest return over a slow line. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 600_000;

/** What cannot even be read as HTTP is refused like everything else, in words. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const [status, title, detail] = UNREADABLE[error.code ?? ""] ?? UNREADABLE.other;
  const body = JSON.stringify({ type: "about:blank", title, status, detail });
  socket.end(
    [
      `HTTP/1.1 ${status} ${title}`,
      "Connection: close",
      "Content-Type: application/problem+json",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "",
      body,
    ].join("\r\n"),
  );
}

type Unreadable = readonly [status: number, title: string, detail: string];
const UNREADABLE: Record<string, Unreadable> & { other: Unreadable } = {
  HPE_HEADER_OVERFLOW: [431, "Too large", "The headers of the request are too large: 16 KiB is the limit."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Nothing more came", "The request did not arrive in time. Send it again."],
  other: [400, "The request cannot be understood", "What was sent is not an HTTP request that can be read."],
};

export async function listen(app: RequestListener, { PORT, HOST }: Place): Promise<Listening> {
  const server = createServer({ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS }, app);
  server.on("clientError", refuseUnreadable);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(refusal(error, { PORT, HOST })));
    server.listen(PORT, HOST, resolve);
  });
  const { address, port, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      // A connection kept alive after its last answer would otherwise hold the door for seconds.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      await Promise.race([closed, wait(patience, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
      clearInterval(sweep);
    },
  };
}

/** Finds out at once that the port is taken, rather than after minutes of preparation. */
export async function assertFree(place: Place): Promise<void> {
  if (place.PORT === 0) return;
  const deadline = Date.now() + grace;
  for (;;) {
    try {
      const probe = await listen((_, response) => response.writeHead(503).end(), place);
      return await probe.close();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(200);
    }
  }
}

function refusal(error: NodeJS.ErrnoException, { PORT, HOST }: Place): Error {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${PORT} is in use by another program: stop it, or set PORT to another one (PORT=0 picks a free one).`,
    EACCES: `Port ${PORT} is reserved for the system on this machine: set PORT to 1024 or above.`,
    EADDRNOTAVAIL: `This machine has no address ${HOST}: set HOST to 127.0.0.1.`,
    EAFNOSUPPORT: `This machine has no address ${HOST}: set HOST to 127.0.0.1.`,
  };
  const sentence = sentences[error.code ?? ""];
  return sentence ? new StartupError(sentence, { cause: error }) : error;
}
