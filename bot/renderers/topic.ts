import { loadTopicDryCard } from '../../src/actions/dryTopics.ts';
import { oneLine } from '../cards/plain.ts';
import { topicDryCard } from '../cards/topicDry.ts';
import { textIn } from '../text/catalogue.ts';
import type { Renderer } from './renderer.ts';

const topicDry: Renderer = async (id, { language }, ports) => {
  const view = await loadTopicDryCard(id, language, ports);
  const summary = textIn(language).topicDry.summary(oneLine(view.topicName, 80));
  return { card: topicDryCard(view, language), summary };
};

export const topicRenderers = { topicDry };
