/** What the network of this machine offers to tests: a port that nobody listens on at the moment, and IPv6. */
import { createServer, type AddressInfo } from 'node:net';

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Whether a program of this machine may listen on IPv6. */
export async function hasIpv6(): Promise<boolean> {
  const server = createServer();
  const may = await new Promise<boolean>((done) =>
    server.once('error', () => done(false)).listen(0, '::', () => done(true)),
  );
  if (may) await new Promise((done) => server.close(done));
  return may;
}
