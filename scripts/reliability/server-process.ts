// The server as a process of its own on a test's database, so that it can be killed as a power cut would kill it.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export type ServerProcess = {
  url: string;
  pid: number;
  /** SIGKILL: nothing is finished, nothing is put away. */
  kill(): Promise<void>;
  /** As an administrator stops it. */
  stop(): Promise<void>;
};

/** As running-app.ts has it, so that whoever signed in there is signed in here too. */
const SECRET = "only-for-tests-only-for-tests-only";
const server = join(import.meta.dirname, "..", "..", "api", "server.ts");

/** @param settings as they would stand in the environment */
export async function startServer(
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [server], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      SECRET,
      PORT: "0",
      LOG_LEVEL: process.env.TEST_LOG ?? "silent",
      ...settings,
    },
  });
  // However the test ends, its server does not outlive it.
  const atExit = () => child.kill("SIGKILL");
  process.on("exit", atExit);
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    const gone = once(child, "exit");
    if (child.exitCode === null && child.signalCode === null && child.kill(signal)) await gone;
    process.off("exit", atExit);
  };
  const url = await listening(child);
  return { url, pid: child.pid ?? 0, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

function listening({ stdout, stderr, ...child }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    for (const stream of [stdout, stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        if (process.env.TEST_LOG) process.stderr.write(text);
        said += text;
        const [, url] = said.match(/Listening on (http:\S+)\n/) ?? [];
        if (url) resolve(url);
      });
    stdout?.on("end", () => reject(new Error(`the server ended: ${said || child.exitCode}`)));
  });
}
