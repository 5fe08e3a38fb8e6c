/** Which rules explain a pasted message. Loaded, with the known messages, only when one is pasted. */
import { messageParts, partsToSearch, type MessagePart } from './message-parts.ts';
import { explanationsOf, type MessageIndex } from './messages.ts';

/** From here on an explanation is sure: its path agrees too, if it is one of a value. */
const sure = 1;
const sureWithoutPath = 0.7;

/** Ids of the rules, the likeliest first. Servers word things anew: what is not sure is looked for everywhere. */
export async function explainMessage(message: string, load: (part: MessagePart) => Promise<MessageIndex>): Promise<string[]> {
  const explain = async (parts: readonly MessagePart[]) => explanationsOf((await Promise.all(parts.map(load))).flat(), message);
  const likely = partsToSearch(message);
  const found = await explain(likely);
  const enough = likely.includes('other') ? sureWithoutPath : sure;
  const all = (found[0]?.score ?? 0) >= enough ? found : await explain(messageParts);
  return all.map(({ rule }) => rule);
}
