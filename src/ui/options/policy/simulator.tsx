import { useEffect, useState } from 'preact/hooks';
import type { SimulationAnswer } from '../../../messaging/policy-report.ts';
import type { SettingsReport } from '../../../messaging/settings-report.ts';
import { sendMessage, type Transport } from '../../../messaging/send.ts';
import { writeStanding, type Standing } from '../../parts/simulation.ts';
import { nameReport } from '../../text/describe-summary.ts';
import { say } from '../../text/say.ts';

type Asked = Standing & { readonly question: string };

/** Shows what a person would see: an address or a name, whom they answer to, the day → the verdict, the rule, the very screen. */
export function Simulator({ transport }: { readonly transport: Transport }) {
  const [settings, setSettings] = useState<SettingsReport | null>(null);
  const [question, setQuestion] = useState('https://chat.deepseek.com/');
  const [audience, setAudience] = useState('');
  const [date, setDate] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [answer, setAnswer] = useState<SimulationAnswer | null>(null);
  useEffect(() => {
    sendMessage(transport, 'readSettings', null).then(setSettings, console.error);
  }, []);
  const run = async () => {
    const typed = audience.trim();
    const found = settings?.options.find(
      ({ label, value }) => value === typed || label.toLowerCase() === typed.toLowerCase(),
    );
    const wish: Asked = {
      question: question.trim(),
      audience: typed === '' ? null : [found?.value ?? typed],
      date: date === '' ? null : date,
    };
    setAnswer(await sendMessage(transport, 'simulate', wish));
    setAsked(wish);
  };
  return (
    <section class="sheet stack" data-testid="simulator">
      <h1>{say('simulator.title')}</h1>
      <p class="dim">{say('simulator.about')}</p>
      <form
        class="form-line fields"
        onSubmit={(event) => {
          event.preventDefault();
          run().catch(console.error);
        }}
      >
        <label class="grow">
          {say('simulator.question')}
          <input
            type="text"
            required
            data-testid="simulator:question"
            value={question}
            onInput={({ currentTarget }) => setQuestion(currentTarget.value)}
          />
        </label>
        <label class="grow">
          {say('simulator.audience')}
          <input
            type="text"
            list="simulator-audience"
            data-testid="simulator:audience"
            placeholder={say('simulator.asHere')}
            value={audience}
            onInput={({ currentTarget }) => setAudience(currentTarget.value)}
          />
          <datalist id="simulator-audience">
            {settings?.options.map(({ value, label }) => (
              <option key={value} value={label} />
            ))}
          </datalist>
        </label>
        <label>
          {say('simulator.date')}
          <input
            type="date"
            data-testid="simulator:date"
            value={date}
            onInput={({ currentTarget }) => setDate(currentTarget.value)}
          />
        </label>
        <button type="submit" class="main" data-testid="simulator:run">
          {say('simulator.run')}
        </button>
      </form>
      {answer !== null && asked !== null && <Outcome answer={answer} asked={asked} />}
    </section>
  );
}

function Outcome({ answer, asked }: { readonly answer: SimulationAnswer; readonly asked: Asked }) {
  if (!answer.ok) {
    return (
      <p class="alert" role="alert">
        {say(`simulator.problem.${answer.problem}`)}
      </p>
    );
  }
  const { report, isStopped } = answer.block;
  return (
    <div class="stack">
      <p data-testid="simulator:outcome" role="status">
        {'verdict' in report ? (
          <>
            <strong>
              {nameReport(report)}: {say(`action.${report.verdict.action}`)}
            </strong>
            {say('separator')}
            {say('blocked.decidedBy', {
              rule: report.verdict.decidedBy.rule,
              origin: say(`origin.${report.verdict.decidedBy.origin}`),
            })}
          </>
        ) : (
          say('simulator.noVerdict')
        )}
      </p>
      <iframe
        class={isStopped ? 'screen' : 'screen popup-screen'}
        title={say('simulator.screen')}
        data-testid="simulator:screen"
        src={pageOf(asked, isStopped)}
      />
    </div>
  );
}

/** The page that a person would see, as an example: the block page, or the popup. */
function pageOf({ question, ...standing }: Asked, isStopped: boolean): string {
  const parameters = writeStanding(standing);
  if (isStopped) {
    const address = URL.canParse(question) ? question : `https://${question}`;
    return `blocked.html?${parameters}#${encodeURIComponent(address)}`;
  }
  parameters.set('check', question);
  return `popup.html?${parameters}`;
}
