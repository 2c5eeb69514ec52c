/** Asks after many addresses: a few hosts at the same time, each one question after another. */
import { ask, type Answer, type Asking } from './ask.ts';

/** The answer for each address; a host that cannot be reached, or asks to be left alone, is asked no more. `hostsAtOnce` hosts are asked side by side. */
export async function askAll(
  addresses: readonly string[],
  asking: Asking,
  hostsAtOnce: number,
): Promise<Map<string, Answer>> {
  const waiting = [
    ...Map.groupBy(addresses, (address) => URL.parse(address)?.hostname ?? '').values(),
  ];
  const answers = new Map<string, Answer>();
  const work = async () => {
    for (let host = waiting.shift(); host; host = waiting.shift()) {
      for (let address = host.shift(); address !== undefined; address = host.shift()) {
        const { answer, forWholeHost } = await ask(address, asking);
        const answered = forWholeHost ? [address, ...host.splice(0)] : [address];
        for (const one of answered) answers.set(one, answer);
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  return answers;
}
