import {
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyBacking } from '../../../src/server/contract/backing.ts';
import { type BackingStep, backingLimits } from '../../../src/server/contract/backingLimits.ts';
import { useFormats } from '../../format.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { panel } from '../../parts/panel.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { useKept } from '../write/useKept.ts';
import { localWords } from './BackingParts.tsx';
import { backingQueries } from './queries.ts';
import { keptFields, wordsIn } from './stepFields.ts';
import { WordFields } from './WordFields.tsx';

const useStyles = makeStyles({
  form: {
    ...panel,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '44rem',
    '@media (max-width: 640px)': { padding: '16px' },
  },
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  card: {
    padding: '12px 16px',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  personId: string;
  mine: MyBacking;
  onStep: (step: BackingStep) => void;
}

/** The leader's own words once every step is settled: given, changed, renewed. */
export function GiveWords({ personId, mine, onStep }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const { date } = useFormats();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [typed, setTyped] = useKept(`${personId}:backing:words`, keptFields);
  const { endorsement, state, next } = mine;
  const fields = typed ?? { da: endorsement?.words.da ?? '', en: endorsement?.words.en ?? '' };
  const words = wordsIn(fields);
  const isEmpty = Object.keys(words).length === 0;

  const onSuccess = (saved: MyBacking) => {
    setTyped(null);
    client.setQueryData(backingQueries.mine.queryKey, saved);
    void client.invalidateQueries({ queryKey: ['backings', 'all'] });
    void client.invalidateQueries({ queryKey: ['backings', 'progress'] });
  };
  const give = useMutation({ mutationFn: () => api.endorse({ words }), onSuccess });
  const renew = useMutation({ mutationFn: () => api.renewEndorsement(), onSuccess });

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (isEmpty) focusFirstInvalid(form.current);
    else if (!give.isPending) give.mutate();
  }

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={t('backing.step.words.name')}
      onSubmit={submit}
    >
      <Subtitle1 as="h2" tabIndex={-1} className={styles.heading}>
        {t('backing.step.words.title')}
      </Subtitle1>
      <Body1 className={styles.muted}>{t('backing.step.words.text')}</Body1>
      {endorsement && state !== 'none' && (
        <MessageBar intent={state === 'valid' ? 'success' : 'warning'} layout="multiline" role="status">
          <MessageBarBody>{t(`backing.state.${state}`, { date: date(endorsement.until) })}</MessageBarBody>
        </MessageBar>
      )}
      {next && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t('backing.missing', { name: t(`backing.step.${next}.name`) })}{' '}
            <Button size="small" onClick={() => onStep(next)}>
              {t('backing.toStep')}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      <WordFields
        label={t('backing.yourWords')}
        fields={fields}
        rows={3}
        max={backingLimits.endorsement}
        problem={tried && isEmpty ? t('backing.wrong.words') : undefined}
        onChange={({ da, en }) => {
          give.reset();
          setTyped({ da, en, minutes: '', chosen: [], text: '', url: '' });
        }}
      />
      <div>
        <Caption1 className={styles.muted}>{t('backing.onCard')}</Caption1>
        <div className={styles.card}>
          <Body1>
            {isEmpty
              ? t('backing.previewNone')
              : t('backing.backsThis', { name: mine.leader.displayName, words: localWords(words) })}
          </Body1>
        </div>
      </div>
      {give.isError && <Failed error={give.error} />}
      {renew.isError && <Failed error={renew.error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={next !== null || give.isPending}>
          {t(endorsement && state !== 'over' ? 'backing.changeWords' : 'backing.give')}
        </Button>
        {state === 'soon' && (
          <Button disabledFocusable={renew.isPending} onClick={() => renew.mutate()}>
            {t('backing.renew')}
          </Button>
        )}
        <div role="status">{(give.isSuccess || renew.isSuccess) && <Body1>{t('backing.given')}</Body1>}</div>
      </div>
    </form>
  );
}
