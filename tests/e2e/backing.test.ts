import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BroadcastView } from '../../src/server/contract/broadcast.ts';
import { personAt } from './person.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const header = 'id,displayName,mail,jobTitle,department,managerId,city,country,language,roles';
const leader = 'Vera Bech';
const communicator = 'Ida Krog';
/** Everybody below the leader; one more than the cohort threshold, so that a sum may be told. */
const colleagues = ['Anna Dahl', 'Bo Elkjær', 'Carl Friis', 'Dorte Gade', 'Emil Holm', 'Freja Juul'];
const [reader = ''] = colleagues;
const endorsement = { da: 'I må gerne fortælle, hvad I er stolte af.', en: 'Do tell what you are proud of.' };

function writePeople(folder: string, language: string): string {
  const idOf = (name: string) => name.split(' ')[0]?.toLowerCase() ?? '';
  const row = (name: string, managerId: string, role = '') =>
    `${idOf(name)},${name},${idOf(name)}@a.example,Engineer,Works,${managerId},Aarhus,DK,${language},${role}`;
  const file = join(folder, 'people.csv');
  const below = colleagues.map((name) => row(name, idOf(leader)));
  writeFileSync(file, [header, row(leader, ''), row(communicator, '', 'communicator'), ...below].join('\n'));
  return file;
}

describe.each(cases)('backing, in $language on $store', ({ language, open, bot, tab, frame }) => {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-backing-'));
  const words = tab.backing;
  const bothNamed = (label: string, of: 'da' | 'en' = language) => words.in[of].replace('{{label}}', label);
  let opened: TeamsWindow;
  let item = '';
  const of = (name: string) => opened.tabOf(name);

  beforeAll(async () => {
    const args = ['--org', writePeople(folder, language)];
    const names = [leader, communicator, reader];
    opened = await openWindow({ language, open, frame, names, args, pictures: 'backing-' });
    for (const name of colleagues) {
      const id = name.split(' ')[0]?.toLowerCase() ?? '';
      await personAt(opened.app.url, id, language).api('/me/join', { language });
    }
    const { body } = await opened.person(communicator).api<{ topics: { id: string }[] }>('/topics');
    const added = await opened.person(communicator).api<{ id: string }>('/items', {
      ...{ title: 'Heat from the ground', url: 'https://a.example/heat', topicId: body.topics[0]?.id },
      ...{ why: 'It matters', question: 'And you?', language },
    });
    expect(added.status).toBe(201);
    item = added.body.id;
  });
  afterAll(async () => {
    await opened?.close();
    rmSync(folder, { recursive: true });
  });

  async function broadcast(id: string): Promise<BroadcastView> {
    const desk = opened.person(communicator);
    const audience = { kind: 'people', units: [opened.person(leader).id] };
    const sent = await desk.api('/broadcasts', { id, itemId: item, audience });
    expect(sent.status).toBe(201);
    const read = async () => (await desk.api<BroadcastView>(`/broadcasts/${id}`)).body;
    await expect.poll(async () => (await read()).state).toBe('done');
    return read();
  }

  /** What is read next by whoever uses the keyboard. */
  const focused = (name: string) => of(name).locator(':focus').textContent();

  async function fits(name: string): Promise<void> {
    expect(await opened.barriers(name)).toEqual([]);
    expect(await opened.overflowOnPhone(name)).toBeLessThanOrEqual(0);
  }

  it('is waited for: nobody gets a first card before a leader has given it', async () => {
    expect(await broadcast('early')).toMatchObject({ fewerThan: 5, counts: { sent: 0 } });
    expect(await opened.person(reader).cards(/Heat from the ground/)).toEqual([]);
  });

  it('is what the desk sees missing, and may ask for', async () => {
    await opened.goTo(communicator, 'library');
    await of(communicator).getByRole('button', { name: tab.menu.label }).click();
    await of(communicator).getByRole('menuitem', { name: tab.menu.desk }).click();
    await of(communicator).getByRole('tab', { name: words.tab, exact: true }).click();
    await of(communicator).getByRole('heading', { name: words.progress.finding_zero }).waitFor();
    await of(communicator)
      .getByRole('button', { name: words.desk.askName.replace('{{name}}', leader), exact: true })
      .click();
    await of(communicator).getByText(words.desk.asked, { exact: true }).waitFor();
    expect(await focused(communicator)).toBe(words.desk.asked);
    await opened.picture('1-desk');
    await fits(communicator);
    await opened.goTo(leader, 'chat');
    await opened.cardWith(leader, bot.backing.steps.vision.ask).waitFor();
    await opened.picture('2-asked');
  });

  it('begins on the card and goes on in the tab, one short step after the other', async () => {
    const card = opened.cardWith(leader, bot.backing.steps.vision.ask);
    await card.getByRole('textbox').first().fill('Because our work is worth telling');
    await card.getByRole('button', { name: bot.backing.step.save, exact: true }).click();
    await opened.cardWith(leader, bot.backing.steps.values.ask).waitFor();

    await opened.goTo(leader, 'guidelines');
    await of(leader).getByRole('tab', { name: words.tab, exact: true }).click();
    await of(leader).getByRole('link', { name: words.toYours }).click();
    const form = of(leader).getByRole('form');
    const goOn = () => form.getByRole('button', { name: words.save, exact: true }).click();
    const at = (step: keyof typeof words.step) =>
      form.getByRole('heading', { name: words.step[step].title, exact: true }).waitFor();

    await at('values');
    await goOn();
    await form.getByText(words.wrong.words).waitFor();
    await form
      .getByRole('textbox', { name: bothNamed(words.step.values.name) })
      .fill('With respect, and with room for doubt');
    await of(leader).getByText('With respect, and with room for doubt').last().waitFor();
    await opened.picture('3-values');
    await fits(leader);
    await goOn();
    await at('time');
    await expect.poll(() => focused(leader)).toBe(words.step.time.title);
    await form.getByRole('textbox', { name: words.minutesLabel }).fill('500');
    await goOn();
    await form.getByText(words.wrong.minutes.replace('{{max}}', '480')).waitFor();
    await form.getByRole('textbox', { name: words.minutesLabel }).fill('30');
    // On a card, or in another window, the same step is saved meanwhile: neither is lost before the leader chooses.
    const elsewhere = { step: 'time', value: 45, basedOn: new Date().toISOString() };
    expect((await opened.person(leader).api('/me/backing/step', elsewhere, 'PUT')).status).toBe(200);
    await goOn();
    await form.getByText(words.stale).waitFor();
    const minutes = (count: number) => words.minutes_other.replace('{{count}}', String(count));
    await of(leader).getByRole('region', { name: words.standing }).getByText(minutes(45)).waitFor();
    await of(leader).getByRole('region', { name: words.preview }).getByText(minutes(30)).waitFor();
    await opened.picture('3-conflict');
    await fits(leader);
    await form.getByRole('button', { name: words.keepMine, exact: true }).click();
    await at('guidelines');
    await form.getByRole('textbox', { name: bothNamed(words.additions) }).fill('Ask the neighbours first');
    await goOn();
    await at('supporters');
    await form.getByRole('checkbox', { name: new RegExp(leader) }).check();
    await goOn();
    await at('example');
    await form.getByRole('textbox', { name: words.exampleText }).fill('What I saw at the drilling site');
    await goOn();
    await at('words');
    for (const [one, text] of Object.entries(endorsement)) {
      await form.getByRole('textbox', { name: bothNamed(words.yourWords, one as 'da' | 'en') }).fill(text);
    }
    await opened.picture('4-words');
    await form.getByRole('button', { name: words.give, exact: true }).click();
    await form.getByText(words.given).waitFor();
    await fits(leader);
  });

  it('stands on the first card that the leader’s people get', async () => {
    expect((await broadcast('backed')).counts.sent).toBe(colleagues.length);
    await opened.goTo(reader, 'chat');
    const card = opened.cardWith(reader, 'Heat from the ground');
    await card.getByText(bot.backing.backsThis(leader, endorsement[language])).waitFor();
    await opened.picture('5-card');
  });

  it('can be read by everybody, with words and date', async () => {
    await opened.goTo(reader, 'guidelines');
    await of(reader).getByRole('tab', { name: words.tab, exact: true }).click();
    await of(reader).getByText(endorsement[language]).first().waitFor();
    await of(reader).getByText(leader).first().waitFor();
    await opened.picture('6-everybody');
    await fits(reader);
  });

  it('is the first thing on the leader’s dashboard', async () => {
    await opened.goTo(leader, 'insight');
    await of(leader).getByRole('tab', { name: tab.insight.unit }).click();
    const first = of(leader).getByRole('heading', { level: 2 }).first();
    await expect.poll(() => first.textContent()).toContain('1');
    await opened.picture('7-dashboard');
    await fits(leader);
  });

  it('leaves nothing wrong in the browser', () => {
    expect(opened.faults).toEqual([]);
  });
});
