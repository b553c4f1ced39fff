import { Body1, Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Absences, AbsenceView, NewAbsence } from '../../../src/server/contract/absence.ts';
import type { PersonRef } from '../../../src/server/contract/person.ts';
import { useFormats } from '../../format.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { PeoplePicker } from '../../parts/PeoplePicker.tsx';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { isRefused } from '../../request.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifySelf: 'stretch' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  day: { maxWidth: '16rem' },
  said: { display: 'grid', gap: tokens.spacingVerticalXS },
});

type Box = 'from' | 'until' | 'deputyId';
const boxes: Box[] = ['from', 'until', 'deputyId'];

/** When the person is away, who stands in, and what that means for drafts. */
export function Away() {
  const { t } = useTranslation();
  const absences = useQuery(queries.absence);
  const change = useAbsenceChange();
  const done = change.isSuccess ? (change.variables ? 'saved' : 'ended') : null;
  return (
    <Section title={t('away.title')} text={t('away.text')}>
      <Loaded query={absences}>
        {(found) => (
          <>
            <Said absences={found} done={done} />
            <AwayForm absences={found} change={change} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** Null is the end of being away. */
function useAbsenceChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (absence: NewAbsence | null) => (absence ? api.setAbsence(absence) : api.endAbsence()),
    onSuccess: (absences) => {
      client.setQueryData(queries.absence.queryKey, absences);
      // What waits for the person has moved.
      for (const key of ['approvals', 'me']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
}

/** What holds now. */
function Said({ absences, done }: { absences: Absences; done: 'saved' | 'ended' | null }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { own, outlook } = absences;
  return (
    <div role="status" className={styles.said}>
      {done && <Body1>{t(`away.${done}`)}</Body1>}
      {own && <OwnAbsence absence={own} />}
      {outlook && !own?.running && <Body1>{t('away.outlook')}</Body1>}
    </div>
  );
}

function OwnAbsence({ absence: { firstDay, lastDay, deputy, running } }: { absence: AbsenceView }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const [first, last] = [firstDay, lastDay].map((day) => date(`${day}T12:00:00Z`));
  return (
    <>
      <Body1>{running ? t('away.running', { last }) : t('away.planned', { first, last })}</Body1>
      <Body1>
        {deputy
          ? t(running ? 'away.deputyIs' : 'away.deputyWillBe', { name: deputy.displayName })
          : t('away.noDeputy')}
      </Body1>
    </>
  );
}

interface FormProps {
  absences: Absences;
  change: ReturnType<typeof useAbsenceChange>;
}

interface Typed {
  from: string;
  until: string;
  deputy: PersonRef | null;
}

/** Shows what is stored until something is changed. */
function AwayForm({ absences: { own, today }, change }: FormProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { data: me } = useQuery(queries.me);
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Partial<Typed>>({});
  const [missing, setMissing] = useState<Box | null>(null);
  const stored = { from: own?.firstDay ?? today, until: own?.lastDay ?? '', deputy: own?.deputy ?? null };
  const { from, until, deputy } = { ...stored, ...typed };
  const refused = isRefused(change.error, 'invalid', 'deputyLoop') ? change.error : null;
  const wrong = missing ?? boxes.find((box) => box === refused?.field);
  const problem = (box: Box) => {
    if (wrong !== box) return undefined;
    // The deputy is away too, and would be stood in for by whoever chooses: the server says it best.
    return !missing && refused?.code === 'deputyLoop' ? refused.message : t(`away.wrong.${box}`);
  };
  const type = (part: Partial<Typed>) => setTyped({ ...typed, ...part });

  function save() {
    const empty = from === '' ? 'from' : until < from ? 'until' : null;
    setMissing(empty);
    if (empty) return focusFirstInvalid(form.current);
    change.mutate(
      { from, until, deputyId: deputy?.id ?? null },
      { onSuccess: () => setTyped({}), onError: () => focusFirstInvalid(form.current) },
    );
  }

  function end() {
    change.mutate(null, {
      onSuccess: () => {
        setTyped({});
        setMissing(null);
        // The button that was pressed is gone.
        form.current?.querySelector('input')?.focus();
      },
    });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    save();
  }

  return (
    <form className={styles.form} onSubmit={submit} ref={form} noValidate>
      <div className={styles.row}>
        <DayField
          label={t('away.from')}
          value={from}
          onChange={(day) => type({ from: day })}
          problem={problem('from')}
        />
        <DayField
          label={t('away.until')}
          value={until}
          onChange={(day) => type({ until: day })}
          problem={problem('until')}
        />
      </div>
      <PeoplePicker
        label={t('away.deputy')}
        value={deputy}
        onChange={(person) => type({ deputy: person })}
        exclude={me ? [me.id] : []}
        problem={problem('deputyId')}
      />
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={change.isPending}>
          {t('away.save')}
        </Button>
        {own && (
          <Button disabledFocusable={change.isPending} onClick={end}>
            {t(own.running ? 'away.back' : 'away.cancel')}
          </Button>
        )}
      </div>
      {change.isError && !wrong && (
        <Failed error={change.error} retry={() => (change.variables ? save() : end())} />
      )}
    </form>
  );
}

interface DayProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
  problem: string | undefined;
}

function DayField({ label, value, onChange, problem }: DayProps) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.day} {...fieldProblem(problem)}>
      <Input type="date" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
