import { NOTICE_MODES } from '../../core/policy/policy.ts';
import { PLANS, VIEWS } from '../../core/vocabulary.ts';
import type { Transport } from '../../messaging/send.ts';
import { AudienceField, ChoiceField, LockedMark } from '../parts/settings-fields.tsx';
import { say } from '../text/say.ts';
import { DeniedChats } from './denied-chats.tsx';
import { KeptList } from './kept-list.tsx';
import { StoredData } from './stored-data.tsx';
import { useSettings } from './use-settings.ts';

/** Who the reader is, what they want to hear, what is stored, and a way to erase it. */
export function Settings({ transport }: { readonly transport: Transport }) {
  const { report, save, reload } = useSettings(transport);
  if (report === null) return <p aria-busy="true" />;
  const { settings, effective, locked } = report;
  const { quiet, plans } = settings;
  return (
    <div class="columns" data-testid="settings">
      <section class="sheet stack fields">
        <h1>{say('popup.reader.title')}</h1>
        <AudienceField report={report} onChange={(audience) => save({ ...settings, audience })} />
        <ChoiceField
          id="view"
          label={say('popup.reader.view')}
          value={effective.view}
          isLocked={locked.includes('view')}
          choices={VIEWS.map((view) => [view, say(`place.${view}`)])}
          onChange={(view) => save({ ...settings, view })}
        />
        <ChoiceField
          id="plan"
          label={say('popup.reader.plan')}
          value={effective.plan}
          isLocked={locked.includes('plan')}
          choices={PLANS.map((plan) => [plan, say(`plan.${plan}`)])}
          onChange={(plan) => save({ ...settings, plan })}
        />
        <p class="dim small">{say('popup.reader.promise')}</p>
      </section>
      <section class="sheet stack fields">
        <h1>{say('settings.notices')}</h1>
        <ChoiceField
          id="notices"
          label={say('settings.notices.when')}
          value={effective.notices}
          isLocked={locked.includes('notices')}
          choices={NOTICE_MODES.map((mode) => [mode, say(`notices.${mode}`)])}
          onChange={(notices) => save({ ...settings, notices })}
        />
        <h2>
          {say('settings.quiet')} {locked.includes('quiet') && <LockedMark />}
        </h2>
        <KeptList
          entries={Object.keys(quiet)}
          empty={say('settings.quiet.none')}
          onRemove={(id) => save({ ...settings, quiet: without(quiet, id) })}
        />
        <h2>
          {say('settings.plans')} {locked.includes('plans') && <LockedMark />}
        </h2>
        <KeptList
          entries={Object.entries(plans).map(([id, plan]) => `${id}: ${say(`plan.${plan}`)}`)}
          empty={say('settings.plans.none')}
          onRemove={(entry) => save({ ...settings, plans: without(plans, entry.split(':')[0] ?? '') })}
        />
        <DeniedChats transport={transport} />
      </section>
      <StoredData transport={transport} onErased={reload} />
    </div>
  );
}

function without<Value>(table: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(table).filter(([name]) => name !== key));
}
