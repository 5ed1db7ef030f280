import { isManagedKey, MANAGED_KEYS } from './managed-keys.ts';
import type { PolicyProblem } from './policy-values.ts';

/**
 * What Chrome and Edge drop without a word before Plimsoll sees it: they hold a policy against the manifest's schema,
 * of texts and lists of texts. Windows' registry alone may have a list as a JSON text.
 */
export function checkShapes(
  values: Readonly<Record<string, unknown>>,
  schema: 'json' | 'registry',
): PolicyProblem[] {
  return Object.entries(values).flatMap(([name, value]): PolicyProblem[] => {
    if (!isManagedKey(name)) return [];
    const fault = MANAGED_KEYS[name].shape === 'text' ? findTextFault(value) : findListFault(value, schema);
    return fault === null
      ? []
      : [{ path: `${name}${fault.place}`, code: 'wrong-shape', message: fault.message, severity: 'error' }];
  });
}

interface Fault {
  readonly place: string;
  readonly message: string;
}

function findTextFault(value: unknown): Fault | null {
  if (typeof value === 'string') return null;
  const written = JSON.stringify(value).slice(0, 60);
  return {
    place: '',
    message: `Chrome and Edge drop what is no text: write "${written.replace(/"/g, '')}" as text`,
  };
}

function findListFault(value: unknown, schema: 'json' | 'registry'): Fault | null {
  if (typeof value === 'string' && schema === 'registry' && value.trim().startsWith('[')) return null;
  if (!Array.isArray(value))
    return { place: '', message: 'Chrome and Edge drop what is no list: write a list of texts' };
  const place = value.findIndex((entry) => typeof entry !== 'string');
  return place < 0
    ? null
    : { place: `[${place}]`, message: 'Chrome and Edge drop the whole list for an entry that is no text' };
}
