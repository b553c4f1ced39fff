import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuidelineView, SavedGuideline } from '../../../src/server/contract/guideline.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Failed, useErrorText } from '../../parts/Status.tsx';
import { RequestError } from '../../request.ts';
import { ExampleFields } from './ExampleFields.tsx';
import { GuidelineConflict } from './GuidelineConflict.tsx';
import { GuidelinePreview } from './GuidelinePreview.tsx';
import { GuidelineScope } from './GuidelineScope.tsx';
import { GuidelineTelling } from './GuidelineTelling.tsx';
import { bothLanguages, boxOf, textBoxes } from './guidelineFields.ts';
import { RetireGuideline } from './RetireGuideline.tsx';
import { SideBox } from './SideBox.tsx';
import { useGuidelineForm } from './useGuidelineForm.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXL },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(22rem, 100%), 1fr))',
    gap: '16px 24px',
    alignItems: 'start',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  /** Null for a new one. */
  guideline: GuidelineView | null;
  personId: string;
  onSaved: (saved: SavedGuideline) => void;
  onRetired: () => void;
}

export function GuidelineForm({ guideline, personId, onSaved, onRetired }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const [preview, setPreview] = useState(false);
  const writing = useGuidelineForm(guideline, personId, onSaved);
  const { fields, change, save, theirs } = writing;
  const wrong = save.error instanceof RequestError ? boxOf(save.error.field) : null;
  const problemAt = (box: string) => (wrong === box ? errorText(save.error) : '');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (save.isPending) return;
    writing.saveNow();
    focusFirstInvalid(form.current);
  }

  return (
    <form ref={form} className={styles.form} noValidate aria-label={t('guidelines.form')} onSubmit={submit}>
      {theirs && (
        <GuidelineConflict
          theirs={theirs}
          mine={fields}
          onKeep={writing.keepMine}
          onTake={writing.takeTheirs}
        />
      )}
      {writing.dirty && !theirs && (
        <MessageBar layout="multiline">
          <MessageBarBody>
            {t('guidelines.kept')}{' '}
            <Button size="small" onClick={writing.startOver}>
              {t('guidelines.startOver')}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      <GuidelineScope guideline={guideline} fields={fields} onChange={change} />
      <div className={styles.sides}>
        {textBoxes.flatMap((box) =>
          bothLanguages.map((language) => (
            <SideBox
              key={`${language}.${box}`}
              box={box}
              language={language}
              value={fields[language][box]}
              problem={problemAt(`${language}.${box}`)}
              onChange={(value) => change({ [language]: { ...fields[language], [box]: value } })}
            />
          )),
        )}
        {bothLanguages.map((language) => (
          <ExampleFields
            key={language}
            language={language}
            examples={fields[language].examples}
            problem={problemAt(`${language}.examples`)}
            onChange={(examples) => change({ [language]: { ...fields[language], examples } })}
          />
        ))}
      </div>
      {preview && <GuidelinePreview fields={fields} />}
      <GuidelineTelling guideline={guideline} fields={fields} problemAt={problemAt} onChange={change} />
      {save.isError && !wrong && <Failed error={save.error} />}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={save.isPending || theirs !== null}>
          {t(guideline ? 'guidelines.save' : 'guidelines.saveNew')}
        </Button>
        <Button aria-pressed={preview} onClick={() => setPreview(!preview)}>
          {t(preview ? 'guidelines.hidePreview' : 'guidelines.preview')}
        </Button>
        {guideline && <RetireGuideline guideline={guideline} onRetired={onRetired} />}
      </div>
    </form>
  );
}
