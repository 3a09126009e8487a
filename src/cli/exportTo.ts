import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { once } from "node:events";
import { dirname } from "node:path";
import { SitgraphError } from "../errors.js";
import { exportFormat } from "../export/index.js";
import type { GraphSource } from "../model/index.js";
import type { Io } from "./io.js";

/** Writes to a file (first beside it, so that a half-written file never stands under its name) or to stdout ("-"). */
export async function exportTo(source: GraphSource, formatName: string, target: string, io: Io): Promise<void> {
  const format = exportFormat(formatName);
  const { nodes, edges, stripped } = target === "-" ? await format.write(source, (chunk) => io.data(chunk)) : await toFile(source, format, target);
  io.note(`${target === "-" ? "stdout" : target}: ${nodes} nodes, ${edges} relationships`);
  if (stripped > 0) io.complain(`warning: ${stripped} characters that ${format.name} cannot hold were left out`);
}

async function toFile(source: GraphSource, format: ReturnType<typeof exportFormat>, target: string): ReturnType<typeof format.write> {
  const part = `${target}.${process.pid}.part`;
  try {
    await mkdir(dirname(target), { recursive: true });
    const stream = createWriteStream(part, { encoding: "utf8" });
    const failed = new Promise<never>((_resolve, reject) => stream.on("error", reject));
    failed.catch(() => {});
    const report = await format.write(source, async (chunk) => {
      if (!stream.write(chunk)) await Promise.race([once(stream, "drain"), failed]);
    });
    stream.end();
    await Promise.race([once(stream, "close"), failed]);
    await rename(part, target);
    return report;
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof SitgraphError) throw error;
    throw new SitgraphError("OUTPUT", `${target}: cannot be written (${(error as Error).message})`, { cause: error });
  }
}
