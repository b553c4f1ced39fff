import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BroadcastView, NewBroadcast } from '../../../src/server/contract/broadcast.ts';
import { newId } from '../../ids.ts';
import { api, queries } from '../../queries.ts';
import type { ComposeFields, keptBroadcastOf } from './composeFields.ts';

interface Composing {
  /** Of the broadcast that it will be, however often it is sent. */
  id: string;
  fields: ComposeFields;
  /** It was chosen before this page was opened. */
  old: boolean;
}

/** A broadcast in the making, kept in this browser until it is sent. */
export function useCompose(
  start: ComposeFields,
  kept: ReturnType<typeof keptBroadcastOf>,
  onSent: (broadcast: BroadcastView) => void,
) {
  const client = useQueryClient();
  const [composing, setComposing] = useState<Composing>(() => {
    const found = kept.read();
    return found ? { ...found, old: true } : { id: newId(), fields: start, old: false };
  });
  const { id, fields } = composing;

  function write(next: Composing) {
    kept.write({ id: next.id, fields: next.fields });
    setComposing(next);
  }
  const send = useMutation({
    mutationFn: (input: Omit<NewBroadcast, 'id'>) => api.sendBroadcast({ ...input, id }),
    onSuccess: (broadcast) => {
      kept.letGo();
      client.setQueryData(queries.broadcast(broadcast.id).queryKey, broadcast);
      void client.invalidateQueries({ queryKey: queries.broadcasts.queryKey, exact: true });
      void client.invalidateQueries({ queryKey: ['calendar'] });
      onSent(broadcast);
    },
  });

  return {
    ...composing,
    send,
    dirty: JSON.stringify(fields) !== JSON.stringify(start),
    change: (patch: Partial<ComposeFields>) => write({ ...composing, fields: { ...fields, ...patch } }),
    startOver: () => {
      kept.letGo();
      send.reset();
      setComposing({ id: newId(), fields: start, old: false });
    },
    letGo: kept.letGo,
  };
}
