import {
  Body1,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Item } from '../../../src/server/contract/item.ts';
import type { EntryDraft } from '../../../src/server/contract/source.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { PictureField } from '../../parts/PictureField.tsx';
import { Failed, useErrorText } from '../../parts/Status.tsx';
import { RequestError } from '../../request.ts';
import { ItemConflict } from './ItemConflict.tsx';
import { ContentFields, type FieldMessages } from './ItemFormFields.tsx';
import { ItemGroup } from './ItemGroup.tsx';
import { ItemIdeas } from './ItemIdeas.tsx';
import { ItemMore } from './ItemMore.tsx';
import { fieldOfRefusal, type ItemFields, problemsOf, tooLongIdea } from './itemFields.ts';
import { savedItemOf } from './savedItem.ts';
import { useItemForm } from './useItemForm.ts';
import { useLinkPicture } from './useLinkPicture.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '52rem',
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  item: Item | null;
  /** What a new item is made of, when it comes from the inbox. */
  entry?: EntryDraft;
  personId: string;
}

export function ItemForm({ item, entry, personId }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const [messages, setMessages] = useState<FieldMessages>({});
  const [pictureBusy, setPictureBusy] = useState(false);
  const list = entry ? '/desk/inbox' : '/desk';
  const leave = () => navigate(list);
  const leaveSaved = (saved: Item) =>
    navigate(list, { state: { savedItem: savedItemOf(saved, item === null) } });
  const writing = useItemForm(item, personId, leaveSaved, entry);
  const { fields, save, conflict } = writing;
  const suggested = useLinkPicture(fields.url, !entry && fields.picture === null) ?? entry?.picture;

  function show(found: FieldMessages) {
    setMessages(found);
    focusFirstInvalid(form.current);
  }

  function change(patch: Partial<ItemFields>) {
    writing.change(patch);
    const changed = Object.keys(patch).flatMap((name) =>
      name === 'picture' ? ['pictureUrl', 'pictureAlt'] : [name],
    );
    setMessages((before) =>
      Object.fromEntries(Object.entries(before).filter(([name]) => !changed.includes(name))),
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (save.isPending || pictureBusy || tooLong || conflict) return;
    const problems = Object.entries(problemsOf(fields)).map(([name, problem]) => [
      name,
      t(`itemForm.problem.${problem}`),
    ]);
    if (problems.length > 0) return show(Object.fromEntries(problems));
    writing.saveNow({
      onError: (error) => {
        const field = error instanceof RequestError ? fieldOfRefusal(error.field) : null;
        if (field) show({ [field]: errorText(error) });
      },
    });
  }

  const tooLong = fields.ideas.some(tooLongIdea);
  const shared = { fields, messages, change };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit} aria-label={t('itemForm.label')}>
      {conflict && <ItemConflict {...conflict} onKeep={writing.keepMine} onTake={writing.takeTheirs} />}
      {writing.old && (
        <MessageBar layout="multiline">
          <MessageBarBody>{t('itemForm.unsaved')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={writing.startOver}>{t('itemForm.startOver')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <ContentFields {...shared} shared={item !== null} />
      <ItemGroup title={t('itemForm.picture')} text={t('itemForm.pictureText')}>
        <PictureField
          value={fields.picture}
          onChange={(picture) => change({ picture })}
          onBusy={setPictureBusy}
          suggestionUrl={suggested?.url}
          suggestionAlt={suggested?.alt}
          takesSuggestion={entry !== undefined}
          invalid={{ url: messages.pictureUrl, alt: messages.pictureAlt }}
        />
      </ItemGroup>
      <ItemIdeas {...shared} />
      <ItemMore {...shared} />
      {save.isError && <Failed error={save.error} />}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          type="submit"
          disabledFocusable={save.isPending || pictureBusy || tooLong || conflict !== null}
        >
          {t(save.isPending ? 'itemForm.saving' : item ? 'itemForm.save' : 'itemForm.add')}
        </Button>
        {writing.dirty ? (
          <Confirm
            trigger={<Button>{t('cancel')}</Button>}
            title={t('itemForm.leaveTitle')}
            text={t('itemForm.leaveText')}
            action={t('itemForm.leave')}
            onConfirm={() => {
              writing.letGo();
              leave();
            }}
          />
        ) : (
          <Button onClick={leave}>{t('cancel')}</Button>
        )}
        {tooLong && <Body1 className={styles.bad}>{t('itemForm.problem.long')}</Body1>}
        {pictureBusy && <Body1>{t('itemForm.pictureWaits')}</Body1>}
      </div>
    </form>
  );
}
