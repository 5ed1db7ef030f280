import type { SimulationAnswer } from '../../messaging/policy-report.ts';
import type { MessageType, Reply } from '../../messaging/protocol.ts';
import { sendMessage, type Transport } from '../../messaging/send.ts';

/** For whom and for which day a surface is shown, where it is shown as an example. */
export interface Standing {
  /** As `parseAudience` reads it; `null`: as it holds here. */
  readonly audience: readonly string[] | null;
  /** YYYY-MM-DD; `null`: today. */
  readonly date: string | null;
}

/** Writes the parameters by which a page of the extension shows an example. */
export function writeStanding({ audience, date }: Standing): URLSearchParams {
  const parameters = new URLSearchParams({ simulated: '' });
  audience?.forEach((entry) => parameters.append('audience', entry));
  if (audience?.length === 0) parameters.append('audience', '');
  if (date !== null) parameters.set('date', date);
  return parameters;
}

/** Reads what {@link writeStanding} wrote; `null`: the page is shown in earnest. */
export function readStanding(search: string): Standing | null {
  const parameters = new URLSearchParams(search);
  if (!parameters.has('simulated')) return null;
  const audience = parameters.getAll('audience');
  return {
    audience: audience.length === 0 ? null : audience.filter((entry) => entry !== ''),
    date: parameters.get('date'),
  };
}

/** A transport by which a surface asks the simulator instead of the worker's state, and can change nothing. */
export function simulateTransport(transport: Transport, standing: Standing | null): Transport {
  if (standing === null) return transport;
  const ask = async (question: string): Promise<Extract<SimulationAnswer, { ok: true }>> => {
    const answer = await sendMessage(transport, 'simulate', { ...standing, question });
    if (!answer.ok) throw new Error(answer.problem);
    return answer;
  };
  return async (envelope): Promise<Reply<MessageType>> => {
    const request: unknown = envelope.request;
    const text = (name: 'query' | 'address') => {
      // The surfaces' own request, which the compiler can not follow through the envelope.
      return (request as Readonly<Record<string, string>>)[name] ?? '';
    };
    if (envelope.type === 'check') return { ok: true, value: (await ask(text('query'))).block.report };
    if (envelope.type === 'readBlock') return { ok: true, value: (await ask(text('address'))).block };
    if (envelope.type === 'readSettings')
      return { ok: true, value: await sendMessage(transport, 'readSettings', null) };
    return { ok: false, error: 'refused' };
  };
}
