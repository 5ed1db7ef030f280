import type { ComponentChildren } from 'preact';
import { NO_NAMES } from '../../core/names.ts';
import type { Signal } from '../../core/detect/signals.ts';
import type { EmbeddedTool, Report } from '../../messaging/protocol.ts';
import { describeReason } from '../text/describe.ts';
import { say } from '../text/say.ts';

type UnknownChat = Extract<Report, { kind: 'unknown-chat' }>;
type LookAlikeReport = Extract<Report, { kind: 'look-alike' }>;

/** An AI chat that no catalogue knows: what spoke for it, and never a grade. */
export function UnknownChatView({
  report,
  onDeny,
}: {
  readonly report: UnknownChat;
  readonly onDeny: (host: string) => void;
}) {
  const { host, frontEnd, signals, mayDeny } = report;
  return (
    <section class="answer" data-testid="popup:unknown-chat">
      <h1>{host}</h1>
      <p>
        <strong>{say('unknownChat.title')}</strong>
      </p>
      <Reasons report={report} />
      {frontEnd !== null && (
        <p data-testid="popup:front-end">
          {say(frontEnd.isSelfHosted ? 'unknownChat.selfHosted' : 'unknownChat.frontEnd', {
            name: frontEnd.name,
          })}
        </p>
      )}
      <SignalList signals={signals} name={frontEnd?.name ?? ''} />
      {mayDeny && host !== null && (
        <button type="button" data-testid="popup:deny" onClick={() => onDeny(host)}>
          {say('unknownChat.deny')}
        </button>
      )}
    </section>
  );
}

/** An address that imitates a tool's. */
export function LookAlikeView({ report }: { readonly report: LookAlikeReport }) {
  const { host, of, lookAlike, signals } = report;
  return (
    <section class="answer" data-testid="popup:look-alike">
      <h1>{host}</h1>
      <p>
        <strong>{say('lookAlike.title', { tool: of })}</strong>
      </p>
      <Reasons report={report} />
      <p>{say('lookAlike.original', { host: lookAlike.host })}</p>
      <SignalList signals={signals} name="" />
    </section>
  );
}

/** AI tools in frames of the page. */
export function EmbeddedList({ tools }: { readonly tools: readonly EmbeddedTool[] }) {
  if (tools.length === 0) return null;
  return (
    <Part title={say('embedded.title')} name="embedded">
      {tools.map(({ service, name, host, page, level, action }) => (
        <li key={service} data-embedded={service}>
          {say('embedded.tool', {
            tool: name,
            host,
            page,
            level: say(`level.${level}`),
            action: say(`action.${action}`),
          })}
        </li>
      ))}
    </Part>
  );
}

function Reasons({ report }: { readonly report: UnknownChat | LookAlikeReport }) {
  return <p>{report.verdict.reasons.map((reason) => describeReason(reason, NO_NAMES)).join(' ')}</p>;
}

function SignalList({ signals, name }: { readonly signals: readonly Signal[]; readonly name: string }) {
  const list = (chosen: readonly Signal[]) =>
    chosen.map(({ id, kind }) => (
      <li key={id} data-signal={id} data-kind={kind}>
        {say(`signal.${id}`, { name })}
      </li>
    ));
  const against = signals.filter(({ weight }) => weight < 0);
  return (
    <>
      {signals.length > against.length && (
        <Part title={say('unknownChat.for')} name="signals">
          {list(signals.filter(({ weight }) => weight > 0))}
        </Part>
      )}
      {against.length > 0 && (
        <Part title={say('unknownChat.against')} name="signals-against">
          {list(against)}
        </Part>
      )}
    </>
  );
}

function Part({
  title,
  name,
  children,
}: {
  readonly title: string;
  readonly name: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section data-testid={`popup:${name}`}>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}
