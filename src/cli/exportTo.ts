import { createWriteStream, type WriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { SitgraphError } from "../errors.js";
import { exportFormat, type ExportFormat, type ExportOptions, type ExportReport } from "../export/index.js";
import type { GraphSource } from "../model/index.js";
import type { Io } from "./io.js";

/** Writes to a file, a folder (formats that make several files) or stdout ("-"). */
export async function exportTo(source: GraphSource, formatName: string, target: string, io: Io, options: ExportOptions = {}): Promise<void> {
  const format = exportFormat(formatName);
  if (options.flavor !== undefined && !format.flavors?.includes(options.flavor)) {
    throw new SitgraphError("USAGE", `--flavor ${options.flavor}: ${format.name} has ${format.flavors ? `only ${format.flavors.join(", ")}` : "no flavours"}`);
  }
  if (target === "-" && format.folder) throw new SitgraphError("USAGE", `${format.name} makes a folder with several files: give -o a folder, not "-"`);
  const { nodes, edges, stripped } = target === "-" ? await format.write(source, (chunk) => io.data(chunk), options) : await toFiles(source, format, target, options);
  io.note(`${target === "-" ? "stdout" : target}: ${nodes} nodes, ${edges} relationships`);
  if (stripped > 0) io.complain(`warning: ${stripped} characters that ${format.name} cannot hold were left out`);
}

/** Every file is first written beside its place, so that a half-written one never stands under its name. */
async function toFiles(source: GraphSource, format: ExportFormat, target: string, options: ExportOptions): Promise<ExportReport> {
  const files = new Map<string, Part>();
  try {
    await mkdir(format.folder ? target : dirname(target), { recursive: true });
    const report = await format.write(
      source,
      (chunk, name = "") => {
        let part = files.get(name);
        if (!part) files.set(name, (part = new Part(format.folder ? join(target, name) : target)));
        return part.write(chunk);
      },
      options,
    );
    for (const part of files.values()) await part.end();
    for (const part of files.values()) await rename(part.path, part.target);
    return report;
  } catch (error) {
    for (const part of files.values()) await part.discard();
    if (error instanceof SitgraphError) throw error;
    throw new SitgraphError("OUTPUT", `${target}: cannot be written (${(error as Error).message})`, { cause: error });
  }
}

class Part {
  readonly path: string;
  private readonly stream: WriteStream;
  private readonly failed: Promise<never>;

  constructor(readonly target: string) {
    this.path = `${target}.${process.pid}.part`;
    this.stream = createWriteStream(this.path, { encoding: "utf8" });
    this.failed = new Promise<never>((_resolve, reject) => this.stream.on("error", reject));
    this.failed.catch(() => {});
  }

  async write(chunk: string): Promise<void> {
    if (!this.stream.write(chunk)) await Promise.race([once(this.stream, "drain"), this.failed]);
  }

  async end(): Promise<void> {
    this.stream.end();
    await Promise.race([once(this.stream, "close"), this.failed]);
  }

  async discard(): Promise<void> {
    this.stream.destroy();
    await rm(this.path, { force: true });
  }
}
