import { Badge, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { PauseRegular, WarningRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceView } from '../../../src/server/contract/source.ts';
import { useFormats } from '../../format.ts';
import { Bar } from '../../parts/Bar.tsx';
import { hostOf, OutsideLink } from '../../parts/OutsideLink.tsx';
import { ruled } from '../../parts/ruled.ts';
import { Failed } from '../../parts/Status.tsx';
import { useTopicName } from '../../parts/useTopicName.ts';
import { SourcesActions } from './SourcesActions.tsx';
import { SourcesForm } from './SourcesForm.tsx';
import { fieldsOfSource, sourceOf } from './sourceFields.ts';
import { planOf } from './sourcePlan.ts';
import { useSource } from './useSource.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: '14px 20px',
    ...ruled,
    '@media (max-width: 560px)': { padding: '14px 16px' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  source: SourceView;
  /** Says to everybody what was done. */
  say: (text: string) => void;
}

/** One source: what it is, how the last reading went, and what can be done with it. */
export function SourcesRow({ source, say }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const topicName = useTopicName();
  const row = useRef<HTMLLIElement>(null);
  const [editing, setEditing] = useState(false);
  const wasEditing = useRef(false);
  const { change, read, remove, error, reset } = useSource(source, say);
  const plan = planOf(source.schedule);
  const facts = [
    topicName(source.topicId) ?? t('sources.anyTopic'),
    t(`language.${source.language}`),
    t(`sources.${plan}`, { schedule: source.schedule }),
  ];

  function close() {
    setEditing(false);
    reset();
  }
  useEffect(() => {
    // The form is gone: the reading position goes back to where it was opened.
    if (wasEditing.current && !editing) row.current?.querySelector<HTMLElement>('[data-edit]')?.focus();
    wasEditing.current = editing;
  }, [editing]);

  return (
    <li ref={row} className={styles.row}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title} lang={source.language}>
          {source.title}
        </Subtitle2>
        {!source.enabled && (
          <Badge appearance="tint" color="informative" icon={<PauseRegular />}>
            {t('sources.paused')}
          </Badge>
        )}
        {source.enabled && source.read?.problem && (
          <Badge appearance="tint" color="warning" icon={<WarningRegular />}>
            {t('sources.failing')}
          </Badge>
        )}
      </div>
      <Caption1 className={styles.muted}>
        <OutsideLink brief href={source.url}>
          {hostOf(source.url)}
        </OutsideLink>{' '}
        · {facts.join(' · ')}
      </Caption1>
      <Caption1 className={styles.muted}>
        <Reading source={source} />
      </Caption1>
      {read.isPending && <Bar aria-label={t('sources.reading', { title: source.title })} />}
      {editing ? (
        <SourcesForm
          initial={fieldsOfSource(source)}
          action={t('sources.save')}
          pending={change.isPending}
          error={error}
          onSave={(fields) =>
            change.mutate(sourceOf(fields, source.url, source.enabled), { onSuccess: close })
          }
          onCancel={close}
        />
      ) : (
        <>
          <SourcesActions
            source={source}
            busy={change.isPending || read.isPending || remove.isPending}
            onRead={() => read.mutate()}
            onEdit={() => setEditing(true)}
            onToggle={() => change.mutate(sourceOf(fieldsOfSource(source), source.url, !source.enabled))}
            onRemove={() => remove.mutate()}
          />
          {error && <Failed error={error} />}
        </>
      )}
    </li>
  );
}

/** How the last reading went, in plain words. */
function Reading({ source: { read, enabled, dueAt } }: { source: SourceView }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  if (!read) return enabled ? t('sources.notYet') : null;
  if (read.problem) {
    const reason = t(`sourceProblem.${read.problem}`);
    const failed = t('sources.failed', { at: dateTime(read.at), reason });
    return enabled && dueAt ? `${failed} ${t('sources.next', { at: dateTime(dueAt) })}` : failed;
  }
  return [
    t('sources.read', { count: read.entries, at: dateTime(read.at) }),
    read.bad > 0 && t('sources.bad', { count: read.bad }),
    read.movedFrom && t('sources.moved'),
  ]
    .filter(Boolean)
    .join(' ');
}
