/**
 * Adds to package-lock.json the platform packages (optional dependencies for other systems) that npm left out because it
 * could not see them when it wrote the file: without them `npm ci` calls the lock file out of date. Run after
 * `npm install`; a test says when it is needed.
 */
import { readFileSync, writeFileSync } from "node:fs";

const FILE = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(FILE, "utf8"));

const OS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const CPU = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64", "wasm32"];

for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  if (path === "") continue;
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (resolves(path, name)) continue;
    const words = name.split(/[/-]/);
    const entry = { version: range.replace(/^[~^]/, "") };
    const cpu = CPU.find((c) => words.includes(c));
    const os = OS.find((o) => words.includes(o));
    if (cpu) entry.cpu = [cpu];
    if (dev) entry.dev = true;
    entry.optional = true;
    if (os) entry.os = [os];
    lock.packages[`node_modules/${name}`] = entry;
    console.log(`added ${name} ${entry.version}`);
  }
}
const { "": root, ...rest } = lock.packages;
lock.packages = { "": root, ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, "en"))) };
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);

/** As Node looks a package up: beside the one that asks, then in every folder above. */
function resolves(path, name) {
  for (let at = path; ; at = at.slice(0, at.lastIndexOf("node_modules/")).replace(/\/$/, "")) {
    if (lock.packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (at === "") return false;
  }
}
