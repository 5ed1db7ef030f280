import { visitWatch } from '../../src/adapters/visit-watch.ts';

// Runs before the visit script on hosts that the policy knows: there every address counts.
visitWatch.plimsollEveryPlace = true;
