import { Body1, Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareFigures as Figures, ShareView } from '../../../src/server/contract/share.ts';
import {
  type FigureName,
  figureFault,
  figureNames,
  highestFigure,
} from '../../../src/server/contract/share.ts';
import { useFormats } from '../../format.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { wholeNumber } from './wholeNumber.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  said: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 16px',
    color: tokens.colorNeutralForeground2,
  },
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusLarge,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(9rem, 100%), 1fr))',
    alignItems: 'start',
    gap: '8px 12px',
  },
  muted: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  toggle: { justifySelf: 'start' },
});

interface Props {
  share: ShareView;
  onChange: (changed: ShareView) => void;
}

/** What the network shows of one's own share: what was said, how and when, and a form to say it. */
export function ShareFigures({ share, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  // A mail has no figures to look up.
  if (share.network === 'mail') return null;
  return (
    <div className={styles.box}>
      <Said figures={share.figures} clicks={share.clicks} />
      <Button size="small" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'figures.hide' : 'figures.open')}
      </Button>
      {open && <FigureForm share={share} onChange={onChange} />}
    </div>
  );
}

/** Beside the clicks that are counted here, so that the two are read together. */
function Said({ figures, clicks }: Pick<ShareView, 'figures' | 'clicks'>) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number, date } = useFormats();
  const said = figureNames.flatMap((name) => {
    const figure = figures[name];
    return figure ? [{ name, ...figure }] : [];
  });
  if (said.length === 0) return null;
  return (
    <ul className={styles.said}>
      <li>
        <Caption1>{t('figures.clicks', { value: number(clicks.human) })}</Caption1>
      </li>
      {said.map(({ name, value, how, at }) => (
        <li key={name}>
          <Caption1>
            {t('figures.said', {
              name: t(`figures.${name}`),
              value: number(value),
              how: t(`figures.how.${how}`),
              date: date(at),
            })}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}

function FigureForm({ share, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number } = useFormats();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Partial<Record<FigureName, string>>>({});
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: (figures: Figures) => api.sayFigures(share.id, figures),
    onSuccess: (changed) => {
      setTyped({});
      setTried(false);
      onChange(changed);
    },
  });
  const textOf = (name: FigureName) => typed[name] ?? String(share.figures[name]?.value ?? '');
  const values = {
    reactions: wholeNumber(textOf('reactions')),
    comments: wholeNumber(textOf('comments')),
    impressions: wholeNumber(textOf('impressions')),
  };
  function problemOf(name: FigureName): string | null {
    if (values[name] === undefined) return t('figures.wrong', { most: number(highestFigure) });
    const alone = { [name]: values[name], impressions: values.impressions };
    return figureFault(alone) === name ? t('figures.over') : null;
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const { reactions, comments, impressions } = values;
    if (figureNames.some(problemOf)) focusFirstInvalid(form.current);
    else if (
      reactions !== undefined &&
      comments !== undefined &&
      impressions !== undefined &&
      !save.isPending
    )
      save.mutate({ reactions, comments, impressions });
  }

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={t('figures.form', { title: share.title || t('write.untitled') })}
      onSubmit={submit}
    >
      <Caption1 className={styles.muted}>{t('figures.text')}</Caption1>
      <div className={styles.fields}>
        {figureNames.map((name) => (
          <Field key={name} label={t(`figures.${name}`)} {...fieldProblem(tried && problemOf(name))}>
            <Input
              inputMode="numeric"
              maxLength={13}
              value={textOf(name)}
              onChange={(_, { value }) => {
                save.reset();
                setTyped({ ...typed, [name]: value });
              }}
            />
          </Field>
        ))}
      </div>
      {save.isError && <Failed error={save.error} />}
      <div className={styles.actions}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={save.isPending}>
          {t('figures.save')}
        </Button>
        <div role="status">{save.isSuccess && <Body1>{t('figures.saved')}</Body1>}</div>
      </div>
    </form>
  );
}
