import { describe, expect, it } from '@jest/globals';
import {
  CHANGE_DEADLINE,
  claimOn,
  dayOf,
  idOf,
  PEOPLE,
  SAMPLE_ASSIGN,
  SettledHouse,
} from '../testing/index.js';

const { assigner, officer, head } = PEOPLE;

const PART = {
  ...SAMPLE_ASSIGN,
  lead: 'bkhcn',
  parent: { task: idOf('whole'), as: 'part' },
} as const;
const SOONER = { ...CHANGE_DEADLINE, deadline: dayOf('2025-03-31') };

async function whole() {
  const at = await SettledHouse.with('btttt', 'bkhcn', 'bca');
  const id = await at.on('2025-01-09').by(assigner, 'whole', SAMPLE_ASSIGN);
  await at.on('2025-01-10').by(officer, 'whole', { kind: 'Acknowledge', official: null });
  return { at, id };
}

/** What the first event of that type rests on, in its envelope. */
async function basisOf(at: SettledHouse, wanted: string) {
  for await (const page of at.log.readAll()) {
    const found = page.find(({ envelope }) => envelope.type === wanted);
    if (found !== undefined) return found.envelope.basis;
  }
  throw new Error(`there is no ${wanted}`);
}

async function prepared(at: SettledHouse, id: string) {
  const paper = { kind: 'PreparePaper', paper: 'c1', content: claimOn('2025-02-03') } as const;
  await at.on('2025-02-03').by(officer, 'whole', paper);
  const [{ hash } = { hash: '' }] = (await at.obligation(id)).papers;
  return { kind: 'SignPaper', paper: 'c1', hash } as const;
}

describe('the deadline of a child', () => {
  it('is not after its parent’s when it is assigned, and a parent brought forward lists it', async () => {
    const { at, id } = await whole();
    const later = { ...PART, deadline: dayOf('2025-07-31') };
    expect(await at.attempt(assigner, idOf('part'), later)).toMatchObject({
      refused: 'task.deadline-after-parent',
    });
    const part = await at.by(assigner, 'part', PART);
    await at.on('2025-02-03').by(assigner, 'whole', SOONER);
    const changed = (await at.obligation(id)).history.at(-1);
    expect(changed?.payload).toMatchObject({ childrenExceeding: [part] });
  });

  it('that was decided while its parent was brought forward stands, and says what it rests on', async () => {
    const { at, id } = await whole();
    at.on('2025-02-03').log.interruptOnce(() => at.by(assigner, 'whole', SOONER));
    const part = await at.by(assigner, 'part', PART);
    expect((await at.obligation(part)).term.due?.lastDay).toBe('2025-06-30');
    const { history } = await at.obligation(id);
    expect(history.at(-1)?.payload).toMatchObject({ childrenExceeding: [] });
    const own = (await at.obligation(part)).history[0]?.meta;
    expect(own).toMatchObject({
      basis: expect.arrayContaining([{ stream: `task-${id}`, rev: 1 }]),
    });
    expect(history.at(-1)?.meta.rev).toBe(2);
  });
});

describe('a hand-over with open children', () => {
  it('needs a reason', async () => {
    const { at, id } = await whole();
    const sign = await prepared(at, id);
    await at.by(assigner, 'part', PART);
    expect(await at.attempt(head, id, sign)).toMatchObject({ refused: 'task.children-open' });
  });

  it('needs none for a child that is assigned meanwhile, which its basis does not name', async () => {
    const { at, id } = await whole();
    const sign = await prepared(at, id);
    at.log.interruptOnce(() => at.by(assigner, 'part', PART));
    expect(await at.attempt(head, id, sign)).toBeNull();
    const streams = (await basisOf(at, 'task.completion-claimed')).map(({ stream }) => stream);
    expect(streams).not.toContain(`task-${idOf('part')}`);
    expect((await at.obligation(idOf('part'))).phase).toBe('issued');
  });
});
