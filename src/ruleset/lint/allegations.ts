import type { RecordFault } from '../problem.ts';
import type { ServiceRecord } from '../schema/service.ts';
import type { RecordCheck } from './record-check.ts';

type Incident = ServiceRecord['incidents'][number];

const NOT_ESTABLISHED = new Set(['alleged', 'disputed', 'open']);

/** Words by which a title says that somebody says so. */
const SAYS_SO =
  /\b(alleg\w*|accus\w*|says?|said|claims?|claimed|report\w*|stud(y|ies)|suits?|lawsuits?|sues?|sued|class action|complain\w*|complaint|inquir\w*|investigat\w*|looks? into|proceedings?|refers?|asks?|orders?|suspect\w*|disput\w*)\b/i;

/** Words that do not go with what is established. */
const ONLY_ALLEGED = /\b(alleged\w*|allegations?|accus\w*|suspected)\b/i;

export const allegations: RecordCheck = {
  name: 'allegations',
  description:
    'What is not established says so in its title, for a title is often all that is read, and carries the answer of the accused or that none was found; an allegation is never confirmed.',
  scope: 'record',
  severity: 'error',
  check: ({ services }) =>
    services.flatMap(({ id, incidents }) =>
      incidents.flatMap((incident, index) =>
        checkIncident(incident).map((fault) => ({
          ...fault,
          file: `services/${id}.json`,
          path: `incidents[${index}].${fault.path}`,
        })),
      ),
    ),
};

function checkIncident({ kind, status, title, answer }: Incident): Omit<RecordFault, 'file'>[] {
  const faults: Omit<RecordFault, 'file'>[] = [];
  const isOpen = NOT_ESTABLISHED.has(status);
  if (kind === 'allegation' && !isOpen && status !== 'closed') {
    const tip = 'a confirmed event is an exposure, a breach, a leak …; an allegation stays one';
    const expected = '"alleged", "disputed", "open" or "closed"';
    faults.push({ path: 'status', actual: `an allegation that is "${status}"`, expected, tip });
  }
  if (isOpen && !SAYS_SO.test(title)) {
    const tip = 'say who says it: "X says that …", "Suit over …", "Inquiry into …"';
    const expected = `a title that says that it is ${status}`;
    faults.push({ path: 'title', actual: `"${title}"`, expected, tip });
  }
  if (status === 'confirmed' && ONLY_ALLEGED.test(title)) {
    const tip = 'say what is established, or write the status "alleged"';
    faults.push({ path: 'title', actual: `"${title}"`, expected: 'what was confirmed', tip });
  }
  if (isOpen && answer === null) {
    const tip = 'write what the accused said, or "No answer by NAME was found."';
    faults.push({ path: 'answer', actual: 'null', expected: 'the answer of the accused', tip });
  }
  return faults;
}
