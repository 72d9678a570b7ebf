// Opening and closing the port.
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
