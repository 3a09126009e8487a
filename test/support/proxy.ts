/** A TCP proxy before a server, that loses connections when it is told to. */
import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export interface Proxy {
  /** Of the server, through the proxy. */
  uri: string;
  /** Connections lost so far. */
  lost: number;
  /** Loses a connection once this many bytes went to the server on it; as often as said, then lets all through. */
  cutAfter(bytes: number, times: number): void;
  /** Lets the next Bolt COMMIT through, and loses the connection before its answer comes back; as often as said. */
  loseAnswers(times: number): void;
  /** Lets nothing through any more, or everything again. */
  block(blocked: boolean): void;
  close(): Promise<void>;
}

/** A Bolt message of two bytes: a structure without fields, signature 0x12. */
const COMMIT = Buffer.from([0, 2, 0xb0, 0x12, 0, 0]);

export async function startProxy(server: string): Promise<Proxy> {
  const { hostname, port } = new URL(server);
  const open = new Set<Socket>();
  let blocked = false;
  let cut = { bytes: 0, times: 0 };
  let answers = 0;
  const listener = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    const lose = () => {
      proxy.lost += 1;
      client.destroy();
      upstream.destroy();
    };
    if (blocked) return lose();
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", () => undefined).on("close", () => {
        open.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    let sent = 0;
    let mute = false;
    client.on("data", (data) => {
      sent += data.length;
      if (cut.times > 0 && sent > cut.bytes) {
        cut.times -= 1;
        return lose();
      }
      if (answers > 0 && data.includes(COMMIT)) {
        answers -= 1;
        mute = true;
      }
      upstream.write(data);
    });
    upstream.on("data", (data) => (mute ? lose() : client.write(data)));
  });
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const proxy: Proxy = {
    uri: `bolt://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    lost: 0,
    cutAfter: (bytes, times) => void (cut = { bytes, times }),
    loseAnswers: (times) => void (answers = times),
    block(now) {
      blocked = now;
      if (now) for (const socket of open) socket.destroy();
    },
    async close() {
      for (const socket of open) socket.destroy();
      listener.close();
      await once(listener, "close");
    },
  };
  return proxy;
}
