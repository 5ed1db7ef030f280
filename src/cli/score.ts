import { terminalWorld } from './command.ts';
import { reportScores } from './score/score-report.ts';

process.exitCode = await reportScores(process.argv.slice(2), terminalWorld());
