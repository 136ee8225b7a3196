import { describe, expect, it } from '@jest/globals';
import {
  canonicalJson,
  isRefusal,
  seal,
  type EventDefinition,
  type EventRegistry,
  type Past,
} from '@ledger/kernel';
import { commandAt } from '@ledger/kernel/testing';
import { DOCUMENT_EVENTS } from '../../domain/document/document.events.js';
import { TASK_EVENTS } from '../../domain/task.events.js';
import {
  begun,
  CHANGE_DEADLINE,
  LETTER,
  on,
  passedOn,
  PEOPLE,
  storyLog,
  type TaskStory,
  WATCH,
} from '../../testing/index.js';
import { randomHouse } from '../../testing/random-house.js';
import { TaskReader } from '../task-reader.js';
import { sentenceOf, SENTENCES, tell, type ToldEvent } from './history.js';
import type { Mentioned, Names, NameSource } from './names.port.js';

const VIETNAMESE = /[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;

/** Calls everybody by their id, in brackets that nothing else has. */
const NAMES: Names = {
  agency: (agency, date) => `[${agency} ${date}]`,
  group: (group) => `[${group}]`,
  document: (document) => `[${document}]`,
};

class KnownNames implements NameSource {
  asked: Mentioned | null = null;

  namesOf(mentioned: Mentioned): Promise<Names> {
    this.asked = mentioned;
    return Promise.resolve(NAMES);
  }
}

function recorded(registry: EventRegistry, { type, version, example }: EventDefinition) {
  const sealed = seal({
    origin: 'log-1',
    stream: 'task-1',
    head: null,
    events: [{ type, schemaVersion: version, payload: example }],
    context: commandAt('2025-01-09T02:00:00.000Z'),
  });
  if (isRefusal(sealed)) throw new Error(sealed.refused);
  return registry.read(sealed[0]!.envelope) as Past<ToldEvent>;
}

const EVENTS = [TASK_EVENTS, DOCUMENT_EVENTS].flatMap((registry) =>
  registry.definitions.map(
    (definition) => [definition.type, recorded(registry, definition)] as const,
  ),
);

describe('a history', () => {
  it('has a sentence for every event of tasks and documents, and for no other', () => {
    expect(Object.keys(SENTENCES).sort()).toEqual(EVENTS.map(([type]) => type).sort());
  });

  describe.each(EVENTS)('tells %s', (_type, event) => {
    const { vi, en } = sentenceOf(event, NAMES);

    it('in a sentence without a gap, in each language', () => {
      for (const text of [vi, en]) {
        expect(text).toMatch(/^\S.*\S\.$/);
        expect(text).not.toMatch(/undefined|null|\[object|NaN|\{|\}|\s{2}|\.\.| [,;.]/);
      }
      expect(vi).toMatch(VIETNAMESE);
      expect(vi).toBe(vi.normalize('NFC'));
    });

    it('in English where English is asked for', () => {
      expect(withoutContent(en, event)).not.toMatch(VIETNAMESE);
    });

    it('with no word that only the code knows', () => {
      const coded = /[a-z]+-(agency|minister|request|claim|extension|coordinator|resolver)\b/;
      expect(withoutContent(`${vi} ${en}`, event)).not.toMatch(coded);
    });
  });

  it('tells every event of a random life without a gap', async () => {
    for (const story of randomHouse(30, 11)) {
      const entries = await tell(await eventsOf(story), new KnownNames());
      expect(entries).toHaveLength(story.events.length);
      for (const { sentence } of entries) {
        expect(`${sentence.vi} ${sentence.en}`).not.toMatch(/undefined|null|\[object|NaN|\s{2}/);
      }
    }
  });

  it('calls an agency by the name that it had then', async () => {
    const story = begun().on('2025-06-01').by(PEOPLE.assigner, CHANGE_DEADLINE);
    const source = new KnownNames();
    const entries = await tell(await eventsOf(story), source);
    expect(entries[0]!.sentence.vi).toContain('[chinh-phu 2025-01-09] giao [btttt 2025-01-09]');
    expect(entries.at(-1)!.sentence.en).toContain('[chinh-phu 2025-06-01] (KT., for the head)');
    expect(source.asked).toEqual({
      agencies: ['chinh-phu', 'btttt'],
      groups: [],
      documents: ['nq-03', 'cv-1'],
    });
  });

  it('gives with each sentence its event, who recorded it and when, and whether late', async () => {
    const story = begun()
      .on('2025-06-10')
      .by(PEOPLE.assigner, {
        kind: 'EnterLate',
        step: { kind: 'Suspend', grounds: 'Chờ sắp xếp', document: LETTER },
        effectiveAt: on('2025-05-05'),
        document: 'cv-1',
      });
    const late = (await tell(await eventsOf(story), new KnownNames())).at(-1)!;
    expect(late).toMatchObject({
      event: story.events.at(-1)!.meta.id,
      type: 'task.suspended',
      revision: 2,
      position: 3n,
      recordedAt: on('2025-06-10'),
      effectiveAt: on('2025-05-05'),
      enteredLate: true,
      actor: PEOPLE.assigner,
      sentence: {
        vi: '[chinh-phu 2025-05-05] tạm hoãn nhiệm vụ (theo [cv-1]): Chờ sắp xếp.',
        en: '[chinh-phu 2025-05-05] suspended the task (under [cv-1]): Chờ sắp xếp.',
      },
    });
  });

  it('says when a deadline is due in words of the document and as a day', async () => {
    const [assigned] = await tell(await eventsOf(begun()), new KnownNames());
    expect(assigned!.sentence.vi).toMatch(/thời hạn: “6\/2025”, hết ngày 30\/6\/2025\.$/);
    expect(assigned!.sentence.en).toMatch(/deadline: “6\/2025”, by the end of 30 June 2025\.$/);
  });

  it('leaves no doubt that the system acted by itself', async () => {
    const story = passedOn('task-1');
    const last = (await tell(await eventsOf(story), new KnownNames())).at(-1)!;
    expect(last.actor).toEqual(WATCH);
    expect(last.sentence.en).toBe(
      'By merger the role of lead passed from [btttt 2025-03-01] to [bkhcn 2025-03-01].',
    );
  });
});

async function eventsOf(story: TaskStory) {
  const log = await storyLog(story);
  const reader = new TaskReader({ log, clock: () => story.now });
  const events = await reader.events(story.id.slice('task-'.length));
  if (isRefusal(events)) throw new Error(events.refused);
  return events;
}

/** A sentence without what the event itself says, which is in the language of whoever wrote it. */
function withoutContent(text: string, { payload }: Past<ToldEvent>): string {
  const content = [...canonicalJson(payload).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(
    ([, value]) => value!,
  );
  return content
    .filter((value) => VIETNAMESE.test(value) || / |\//.test(value))
    .sort((a, b) => b.length - a.length)
    .reduce((rest, value) => rest.replaceAll(value, ''), text);
}
