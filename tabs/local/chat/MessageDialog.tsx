import { Button, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { ThemeName } from '../address.ts';
import { type Asking, api, CallFailed, type TaskAnswer } from '../api.ts';
import { CardView } from '../card/CardView.tsx';
import { useLanguage, useTexts } from '../texts.ts';
import { WindowDialog } from '../WindowDialog.tsx';
import type { WireCommand } from '../wire.ts';

interface Props {
  command: WireCommand;
  messageId: string;
  asking: Asking;
  theme: ThemeName;
  onOpenUrl: (url: string) => void;
  onClose: () => void;
}

interface Shown {
  answer: TaskAnswer;
  /** Rises with every answer, so that a card in reply starts with its own inputs. */
  generation: number;
}

/** The dialog of an action on a message: the app's card until the app has said its last word. */
export function MessageDialog({ command, messageId, asking, theme, onOpenUrl, onClose }: Props) {
  const texts = useTexts();
  const words = useLanguage();
  const { id: commandId } = command;
  const { personId, language } = asking;
  const [shown, setShown] = useState<Shown | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  const ask = useCallback(
    async (name: 'fetchTask' | 'submitAction', data?: unknown) => {
      setBusy(true);
      setFailed(false);
      try {
        const answer = await api.task({ personId, language }, { name, commandId, messageId, data });
        setShown((before) => ({ answer, generation: (before?.generation ?? 0) + 1 }));
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error;
        setFailed(true);
      } finally {
        setBusy(false);
      }
    },
    [personId, language, commandId, messageId],
  );
  useEffect(() => void ask('fetchTask'), [ask]);

  const task = shown?.answer.task;
  return (
    <WindowDialog
      title={(task?.type === 'continue' && task.value.title) || command.title[words]}
      testId="task"
      onClose={onClose}
      actions={<Button onClick={onClose}>{texts.close}</Button>}
    >
      {task?.type === 'continue' && (
        <CardView
          card={task.value.card?.content}
          generation={shown?.generation ?? 0}
          theme={theme}
          busy={busy}
          onExecute={() => undefined}
          onSubmit={(data) => void ask('submitAction', data)}
          onOpenUrl={onOpenUrl}
        />
      )}
      {task?.type === 'message' && <p role="status">{task.value}</p>}
      {!shown && busy && <Spinner size="small" />}
      {failed && <p role="alert">{texts.unreachable}</p>}
    </WindowDialog>
  );
}
