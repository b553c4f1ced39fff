import {
  Button,
  Field,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames, type SocialNetwork, socialNetworks } from '../../../src/server/contract/network.ts';
import { newId } from '../../ids.ts';
import { Counter } from '../../parts/Counter.tsx';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import type { FieldsProps } from './ItemFormFields.tsx';
import { ItemGroup } from './ItemGroup.tsx';
import { type Idea, mostIdeas, tooLongIdea } from './itemFields.ts';

const useStyles = makeStyles({
  network: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  // Level with the box, below its label.
  remove: { marginTop: '26px' },
  add: { justifySelf: 'start' },
});

/** Several ways to put it, a network at a time; only the networks that have an idea take room. */
export function ItemIdeas({ fields: { ideas }, change }: FieldsProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const group = useRef<HTMLDivElement>(null);
  /** The row that was added last: writing goes on there. */
  const [added, setAdded] = useState('');
  const used = socialNetworks.filter((network) => ideas.some((idea) => idea.network === network));
  const unused = socialNetworks.filter((network) => !used.includes(network));

  useEffect(() => {
    if (added) group.current?.querySelector<HTMLElement>(`[data-idea="${added}"]`)?.focus();
  }, [added]);

  function add(network: SocialNetwork) {
    const idea: Idea = { id: newId(), network, text: '' };
    change({ ideas: [...ideas, idea] });
    setAdded(idea.id);
  }
  function write(id: string, text: string) {
    change({ ideas: ideas.map((idea) => (idea.id === id ? { ...idea, text } : idea)) });
  }
  function remove(id: string) {
    change({ ideas: ideas.filter((idea) => idea.id !== id) });
    group.current?.querySelector<HTMLElement>('button[data-add]')?.focus();
  }

  return (
    <ItemGroup title={t('itemForm.ideas')} text={t('itemForm.ideasText')}>
      <div ref={group} className={styles.network}>
        {used.map((network) => {
          const own = ideas.filter((idea) => idea.network === network);
          return (
            <div key={network} className={styles.network}>
              {own.map((idea, index) => (
                <IdeaRow
                  key={idea.id}
                  idea={idea}
                  number={index + 1}
                  onWrite={(text) => write(idea.id, text)}
                  onRemove={() => remove(idea.id)}
                />
              ))}
              {own.length < mostIdeas && (
                <Button
                  className={styles.add}
                  size="small"
                  appearance="subtle"
                  icon={<AddRegular />}
                  data-add
                  onClick={() => add(network)}
                >
                  {t('itemForm.addIdea', { network: networkNames[network] })}
                </Button>
              )}
            </div>
          );
        })}
        {unused.length > 0 && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button className={styles.add} icon={<AddRegular />} data-add>
                {t('itemForm.addNetwork')}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {unused.map((network) => (
                  <MenuItem key={network} onClick={() => add(network)}>
                    {networkNames[network]}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </div>
    </ItemGroup>
  );
}

interface RowProps {
  idea: Idea;
  number: number;
  onWrite: (text: string) => void;
  onRemove: () => void;
}

function IdeaRow({ idea, number, onWrite, onRemove }: RowProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const named = { number, network: networkNames[idea.network] };
  return (
    <div className={styles.row}>
      <Field
        label={t('itemForm.idea', named)}
        hint={<Counter network={idea.network} text={idea.text} />}
        {...fieldProblem(tooLongIdea(idea) && t('counter.tooLong'))}
      >
        <Textarea
          textarea={{ 'data-idea': idea.id } as object}
          value={idea.text}
          maxLength={3000}
          resize="vertical"
          onChange={(_, { value }) => onWrite(value)}
        />
      </Field>
      <Button
        className={styles.remove}
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={t('itemForm.removeIdea', named)}
        onClick={onRemove}
      />
    </div>
  );
}
