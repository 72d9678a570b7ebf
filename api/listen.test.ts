// Opening and closing the port.
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { listen } from "./listen.ts";

const here = { HOST: "127.0.0.1", PORT: 0 };

test("a taken port is told in a sentence that says what to do", async () => {
  const first = await listen((_, response) => response.end(), here);
  const port = Number(new URL(first.url).port);
  await expect(listen((_, response) => response.end(), { ...here, PORT: port })).rejects.toThrow(
    `Port ${port} is in use by another program: stop it, or set PORT to another one (PORT=0 picks a free one).`,
  );
  await first.close();
});

test("closing waits for the answer under way, and takes no new request", async () => {
  const slow = await listen((_, response) => void wait(300).then(() => response.end("whole")), here);
  const answer = fetch(slow.url).then((response) => response.text());
  await wait(100);
  const closed = slow.close();
  await expect(fetch(slow.url)).rejects.toThrow();
  expect(await answer).toBe("whole");
  const began = performance.now();
  await closed;
  // The browser keeps its connection open for the next request; closing does not wait for that.
  expect(performance.now() - began).toBeLessThan(1000);
});

test.each([
  ["no HTTP at all", "hello\r\n\r\n", 400],
  ["a header of 20 KiB", `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"a".repeat(20_480)}\r\n\r\n`, 431],
  [
    "two lengths, as in request smuggling",
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    400,
  ],
])("%s is refused in words", async (_, sent, status) => {
  const server = await listen((_request, response) => response.end(), here);
  const answer = await say(server.url, sent);
  expect(answer.split("\r\n")[0]).toContain(`HTTP/1.1 ${status} `);
  expect(answer).toContain("Content-Type: application/problem+json");
  expect(JSON.parse(answer.slice(answer.indexOf("{")))).toMatchObject({ status });
  await server.close();
});

function say(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((done, failed) => {
    let heard = "";
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket
      .on("data", (piece) => {
        heard += piece;
      })
      .on("close", () => done(heard))
      .on("error", failed);
  });
}
