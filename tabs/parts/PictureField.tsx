import { Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular, GlobeRegular, ImageAddRegular, LinkRegular } from '@fluentui/react-icons';
import {
  type ChangeEvent,
  type ClipboardEvent,
  type DragEvent,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Bar } from './Bar.tsx';
import { fieldProblem } from './fieldProblem.ts';
import { PictureAddress } from './PictureAddress.tsx';
import { PictureBox } from './PictureBox.tsx';
import { movable } from './pictureCut.ts';
import { plainGroup } from './plainGroup.ts';
import { Spoken } from './Spoken.tsx';
import { Failed } from './Status.tsx';
import { usePicture } from './usePicture.ts';

const useStyles = makeStyles({
  field: {
    ...plainGroup,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    maxWidth: '34rem',
  },
  frame: { display: 'grid', gap: tokens.spacingVerticalXS },
  bar: { minHeight: '2px' },
  muted: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface PictureValue {
  url: string;
  alt: string;
}
interface Props {
  value: PictureValue | null;
  onChange: (value: PictureValue | null) => void;
  /** The picture that the link itself names, and what it says of it. */
  suggestionUrl?: string | null | undefined;
  suggestionAlt?: string | null | undefined;
  /** Takes what is suggested at once, without a click. */
  takesSuggestion?: boolean;
  /** Messages below the picture and below its text. */
  invalid?: { url?: string | undefined; alt?: string | undefined };
  /** True while a picture is on its way: what is saved now would be without it. */
  onBusy?: (busy: boolean) => void;
}

/** A picture from a file, from the web or from the link, cut as the networks cut it, and the text that stands for it. */
export function PictureField(props: Props) {
  const {
    value,
    onChange,
    suggestionUrl,
    suggestionAlt,
    takesSuggestion = false,
    invalid = {},
    onBusy,
  } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const actions = useRef<HTMLDivElement>(null);
  /** What is said of the picture that is on its way, unless something is said already. */
  const said = useRef('');
  const [asking, setAsking] = useState(false);
  const [news, setNews] = useState('');
  const [over, setOver] = useState(false);
  const picture = usePicture(({ url }) => {
    onChange({ url, alt: value?.alt || said.current });
    setNews(t('picture.ready'));
    if (asking) toActions();
    setAsking(false);
  }, onBusy);
  const offered = value || picture.making ? null : (suggestionUrl ?? null);
  const canMove = picture.original && picture.size && movable(picture.size);

  /** Where the reading position goes when the button that had it is gone. */
  function toActions() {
    actions.current?.querySelector('button')?.focus();
  }
  function takeFile(file: File | undefined) {
    if (!file) return;
    setAsking(false);
    said.current = '';
    picture.chooseFile(file);
  }
  function takeAddress(url: string) {
    said.current = '';
    picture.chooseAddress(url);
  }
  function takeSuggestion(url: string) {
    said.current = suggestionAlt ?? '';
    picture.chooseAddress(url);
  }
  const takeAtOnce = useEffectEvent((url: string) => {
    if (!value && !picture.making) takeSuggestion(url);
  });
  useEffect(() => {
    if (takesSuggestion && suggestionUrl) takeAtOnce(suggestionUrl);
  }, [takesSuggestion, suggestionUrl]);
  function remove() {
    picture.clear();
    onChange(null);
    setNews(t('picture.removed'));
    toActions();
  }
  function picked(event: ChangeEvent<HTMLInputElement>) {
    takeFile(event.target.files?.[0]);
    // So that the same file can be chosen again.
    event.target.value = '';
  }
  function dropped(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    takeFile(event.dataTransfer.files[0]);
  }
  function pasted(event: ClipboardEvent) {
    const file = [...event.clipboardData.files].find(({ type }) => type.startsWith('image/'));
    if (!file) return;
    event.preventDefault();
    takeFile(file);
  }

  return (
    <fieldset
      className={styles.field}
      aria-label={t('picture.label')}
      onPaste={pasted}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <Field {...fieldProblem(invalid.url)}>
        <div className={styles.frame}>
          <PictureBox picture={picture} url={value?.url ?? null} offered={offered} over={over} />
          <div className={styles.bar}>{picture.making && <Bar aria-label={t('picture.working')} />}</div>
          <Caption1 className={styles.muted}>{t(canMove ? 'picture.move' : 'picture.size')}</Caption1>
        </div>
      </Field>
      <input
        ref={input}
        hidden
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
        aria-label={t('picture.file')}
        onChange={picked}
      />
      <div className={styles.actions} ref={actions}>
        {offered && (
          <Button
            appearance="primary"
            icon={<LinkRegular />}
            onClick={() => {
              takeSuggestion(offered);
              toActions();
            }}
          >
            {t('picture.useSuggested')}
          </Button>
        )}
        <Button icon={<ImageAddRegular />} onClick={() => input.current?.click()}>
          {t('picture.file')}
        </Button>
        <Button icon={<GlobeRegular />} aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {t('picture.fromWeb')}
        </Button>
        {value && (
          <Button appearance="subtle" icon={<DeleteRegular />} onClick={remove}>
            {t('picture.remove')}
          </Button>
        )}
      </div>
      {asking && <PictureAddress onTake={takeAddress} />}
      {picture.error && <Failed error={picture.error} />}
      {value && (
        <Field label={t('picture.alt')} required hint={t('picture.altHint')} {...fieldProblem(invalid.alt)}>
          <Input
            value={value.alt}
            maxLength={300}
            onChange={(_, { value: text }) => onChange({ ...value, alt: text })}
          />
        </Field>
      )}
      <Spoken text={picture.making ? t('picture.working') : news} wait={200} />
    </fieldset>
  );
}
