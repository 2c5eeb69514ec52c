/** A certificate that nobody but itself vouches for, made anew for each run, so that no key lies in the repository. */
import { generateKeyPairSync, sign } from 'node:crypto';

const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};
const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts);
const time = (text: string) => der(0x18, Buffer.from(text));
const ed25519 = sequence(der(0x06, Buffer.from([0x2b, 0x65, 0x70])));
const commonName = (name: string) =>
  sequence(
    der(0x31, sequence(der(0x06, Buffer.from([0x55, 0x04, 0x03])), der(0x0c, Buffer.from(name)))),
  );

/** Key and certificate for a server, signed by themselves. */
export function selfSigned(name: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const version3 = der(0xa0, der(0x02, Buffer.from([2])));
  const serial = der(0x02, Buffer.from([1]));
  const validity = sequence(time('20200101000000Z'), time('20991231000000Z'));
  const statement = sequence(
    version3,
    serial,
    ed25519,
    commonName(name),
    validity,
    commonName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const certificate = sequence(
    statement,
    ed25519,
    der(0x03, Buffer.from([0]), sign(null, statement, privateKey)),
  );
  const lines = certificate
    .toString('base64')
    .match(/.{1,64}/g)!
    .join('\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
