// The door to every command: runs on Node 20.20 with nothing installed, installs what is missing, then hands over to the pinned Node.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const onWindows = process.platform === "win32";
const pinnedNode = join(root, "node_modules", ".bin", onWindows ? "node.cmd" : "node");
const installLog = join(root, "npm-install.log");
const commands = {
  start: ["start.ts"],
  test: ["test.ts"],
  validate: ["test.ts", "--without-browser"],
};
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 20)) return;
  fail(
    `This needs Node 20.20 or newer, and this is Node ${process.versions.node}: install a newer one from nodejs.org.`,
  );
}

/** Whether what npm last installed is what the lock file asks for; npm keeps its own note of the former. */
function isInstalled() {
  try {
    const wanted = packagesIn(join(root, "package-lock.json"));
    const installed = packagesIn(join(root, "node_modules", ".package-lock.json"));
    return (
      existsSync(pinnedNode) &&
      Object.entries(wanted).every(
        ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
      )
    );
  } catch {
    return false;
  }
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages;
}

async function install() {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  process.stdout.write("Installing packages… (the first time, and after an update)\n");
  const reminder = setInterval(
    () => process.stdout.write(`Installing packages… ${seconds()} seconds\n`),
    15_000,
  );
  const flags = ["--include=dev", "--include=optional", "--ignore-scripts=false", "--no-audit", "--no-fund"];
  const { code, output } = await run("npm", ["ci", ...flags]);
  clearInterval(reminder);
  if (code === 0 && existsSync(pinnedNode)) return rmSync(installLog, { force: true });
  const reason = reasons.find(([pattern]) => pattern.test(output))?.[1] ?? "npm stopped with an error.";
  fail(`The packages could not be installed: ${reason}${keepLog(output)}`);
}

const reasons = [
  [/spawn npm ENOENT/, "npm is not there; install it with Node from nodejs.org."],
  [/ENOSPC|EDQUOT/, "the disk is full; make room and run this again."],
  [
    /EACCES|EPERM|EROFS/,
    "this user may not write here; change the owner of this directory, or clone afresh as yourself.",
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/,
    "the package registry cannot be reached; check the network or the proxy and run this again.",
  ],
  [/EINTEGRITY/, "a package arrived damaged; run `npm cache clean --force` and try again."],
  [/EUSAGE/, "package.json and package-lock.json disagree; restore both from git and run this again."],
];

function keepLog(output) {
  try {
    writeFileSync(installLog, output);
    return " What npm said is in npm-install.log.";
  } catch {
    // A full disk has no room for the log either.
    return "";
  }
}

function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, shell: onWindows, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code, output }));
    for (const [signal, code] of Object.entries(signals)) {
      process.once(signal, () => {
        child.kill(signal);
        process.exit(code);
      });
    }
  });
}

/** Becomes the pinned Node as nearly as one process can become another: same terminal, same signals, same ending. */
function handOver([file, ...flags]) {
  const args = [join(root, "scripts", file), ...flags, ...process.argv.slice(3)];
  // The channel carries no messages: when this process is killed outright, its closing tells the other one.
  const child = spawn(pinnedNode, args, {
    cwd: root,
    // Stripping the types from every file again would take a third of the time of a start.
    env: { NODE_COMPILE_CACHE: join(root, ".cache", "node"), ...process.env },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    shell: onWindows,
  });
  for (const signal of Object.keys(signals)) {
    process.removeAllListeners(signal);
    process.on(signal, () => child.kill(signal));
  }
  child.on("error", () =>
    fail("The installed Node does not run here: delete node_modules and run this again."),
  );
  child.on("exit", (code, signal) => process.exit(code ?? signals[signal] ?? 1));
  stopWithNpm(child);
}

/** npm killed outright passes no signal on, and would leave a server that nobody can see. */
function stopWithNpm(child) {
  const npm = npmAbove(process.ppid);
  if (!npm) return;
  const watch = setInterval(() => {
    if (titleOf(npm)) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, 250).unref();
}

/** The npm that started this, where the system tells: a shell may stand between the two. */
function npmAbove(pid) {
  for (let steps = 0; pid > 1 && steps < 4; steps++) {
    if (titleOf(pid)?.startsWith("npm")) return pid;
    pid = Number(/^PPid:\s*(\d+)/m.exec(readIfThere(`/proc/${pid}/status`))?.[1] ?? 0);
  }
  return undefined;
}

function titleOf(pid) {
  return readIfThere(`/proc/${pid}/cmdline`);
}

function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

checkNode();
const command = commands[process.argv[2]];
if (!command) fail(`Say what to run: ${Object.keys(commands).join(", ")}.`);
if (!isInstalled()) await install();
handOver(command);
