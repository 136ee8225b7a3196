import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExampleStories, PEOPLE, person, TaskApi, type Told } from '../testing/index.js';
import { ASSIGNMENT } from './examples.js';

const { assigner, otherAssigner, coordinator, verifier, importer } = PEOPLE;
const science = { officer: PEOPLE.scienceOfficer, head: PEOPLE.scienceHead };
const headOf = (agency: string) => person(`p-head-${agency}`, agency, ['lead-head'], 'head');

const idOf = ({ body }: Told) => String(body['id']);
const eventOf = ({ body }: Told) => String((body['events'] as { id: string }[])[0]?.id);

describe('the examples of the published description', () => {
  let api: TaskApi;
  let stories: ExampleStories;

  beforeAll(async () => {
    api = (await TaskApi.start()).on('2026-01-05');
    stories = await ExampleStories.over(api);
  });

  afterAll(() => api.close());

  const assigned = async (changes: object = {}) =>
    idOf(await stories.send(assigner, 'tasks', { changes }));

  const begun = async (changes: object = {}) => {
    const id = await assigned(changes);
    await stories.send(science.officer, 'tasks/{id}/acknowledgements', { ids: { id } });
    return id;
  };

  it('take a task from its assignment to its acceptance', async () => {
    const id = await begun();
    const ids = { id };
    await stories.send(science.officer, 'tasks/{id}/progress-reports', { ids });
    const asked = await stories.send(science.officer, 'tasks/{id}/coordinator-requests', { ids });
    await stories.send(coordinator, 'tasks/{id}/coordinator-requests/{ask}/answers', {
      ids: { id, ask: String(asked.body['request']) },
    });
    const first = await stories.signed(science, 'tasks/{id}/completion-claims', id);
    await stories.send(verifier, 'tasks/{id}/returns', { ids: { id, claim: first } });
    await stories.send(science.head, 'tasks/{id}/return-contests', { ids });
    const draft = await stories.send(science.officer, 'tasks/{id}/completion-claims', { ids });
    const paper = (draft.body['paper'] as { id: string }).id;
    await stories.send(science.officer, 'tasks/{id}/papers/{paper}/withdrawals', {
      ids: { id, paper },
    });
    const claim = await stories.signed(science, 'tasks/{id}/completion-claims', id);
    const accepted = await stories.send(verifier, 'tasks/{id}/acceptances', { ids: { id, claim } });
    expect(accepted.body['actions']).toEqual([]);
  });

  it('refuse more time, grant it, and change it', async () => {
    const id = await begun();
    const requests = 'tasks/{id}/extension-requests';
    const first = await stories.signed(science, requests, id);
    await stories.send(assigner, `${requests}/{request}/refusals`, { ids: { id, request: first } });
    const second = await stories.signed(science, requests, id);
    await stories.send(assigner, `${requests}/{request}/grants`, { ids: { id, request: second } });
    await stories.send(assigner, 'tasks/{id}/deadline-changes', { ids: { id } });
  });

  it('dispute a task, give it to another agency, halt it, put it right and cancel it', async () => {
    const made = await stories.send(assigner, 'tasks');
    const ids = { id: idOf(made) };
    await stories.send(science.officer, 'tasks/{id}/disputes', { ids });
    await stories.send(otherAssigner, 'tasks/{id}/dispute-resolutions', { ids });
    await stories.send(assigner, 'tasks/{id}/reassignments', { ids });
    await stories.send(assigner, 'tasks/{id}/suspensions', { ids });
    await stories.send(assigner, 'tasks/{id}/resumptions', { ids });
    const event = eventOf(made);
    await stories.send(assigner, 'tasks/{id}/corrections', { ids: { ...ids, event } });
    await stories.send(assigner, 'tasks/{id}/cancellations', { ids });
  });

  it('submit a product to the body that signs, which sends it back and issues it at last', async () => {
    const kind = 'decision';
    const issuer = 'prime-minister';
    const products = [{ words: 'Quyết định', kind, issuer, evidence: [{ kind, issuer }] }];
    const id = await begun({ assignment: { ...ASSIGNMENT, products } });
    const submission = await stories.signed(science, 'tasks/{id}/submissions', id);
    await stories.send(assigner, 'tasks/{id}/sendings-back', { ids: { id, submission } });
    await stories.signed(science, 'tasks/{id}/submissions', id);
    await stories.send(assigner, 'tasks/{id}/issues', { ids: { id } });
  });

  it('end, replace, or join what was recorded twice, and excuse a miss', async () => {
    const continuous = await assigned({ deadline: 'thường xuyên' });
    await stories.send(assigner, 'tasks/{id}/endings', { ids: { id: continuous } });
    const otherTask = await assigned();
    for (const path of ['tasks/{id}/supersessions', 'tasks/{id}/duplicates']) {
      await stories.send(assigner, path, { ids: { id: await assigned(), otherTask } });
    }
    const late = { effectiveAt: '2025-01-09', document: 'cv-1' };
    const missed = await assigned({ deadline: '30/6/2025', late });
    await stories.send(assigner, 'tasks/{id}/cause-confirmations', { ids: { id: missed } });
  });

  it('fill what an import left open, name members, and answer for other joint leads', async () => {
    const unclear = { assignment: { ...ASSIGNMENT, priority: null }, assigner: 'chinh-phu' };
    const imported = idOf(await stories.send(importer, 'tasks', { changes: unclear }));
    await stories.send(assigner, 'tasks/{id}/completions-of-assignment', { ids: { id: imported } });
    const open = await assigned({ lead: null, openGroup: { words: 'Một số bộ liên quan' } });
    await stories.send(assigner, 'tasks/{id}/members', { ids: { id: open } });
    const joint = await assigned({ lead: null, leads: ['bkhcn', 'bnv', 'btc'] });
    const claim = await stories.signed(science, 'tasks/{id}/completion-claims', joint);
    const ids = { id: joint, claim };
    await stories.send(headOf('bnv'), 'tasks/{id}/joint-confirmations', { ids });
    await stories.send(headOf('btc'), 'tasks/{id}/joint-dissents', { ids });
  });

  it('do one thing on many tasks', async () => {
    const outcomes: Told[] = [await stories.send(assigner, 'assignments')];
    const otherTask = await assigned();
    const claimed = await begun();
    const claim = await stories.signed(science, 'tasks/{id}/completion-claims', claimed);
    for (const [as, path, ids] of [
      [science.officer, 'acknowledgements', { task: await assigned() }],
      [verifier, 'acceptances', { task: claimed, claim }],
      [assigner, 'deadline-changes', { task: await assigned() }],
      [assigner, 'supersessions', { task: await assigned(), otherTask }],
    ] as const) {
      outcomes.push(await stories.send(as, path, { ids }));
    }
    const items = outcomes.flatMap(({ body }) => body['items'] as { problem: unknown }[]);
    expect(items.map(({ problem }) => problem)).toEqual(Array(6).fill(null));
  });

  it('register a document, number a conclusion, and put it right', async () => {
    const event = eventOf(await stories.send(assigner, 'documents'));
    const content = { date: '2025-06-12', issuer: 'chinh-phu', title: 'Kết luận phiên họp' };
    const form = 'session-conclusion';
    const conclusion = await stories.send(assigner, 'documents', { changes: { form, content } });
    await stories.send(assigner, 'documents/{id}/numbers', { ids: { id: idOf(conclusion) } });
    const corrected = { id: idOf(conclusion), event: eventOf(conclusion) };
    await stories.send(assigner, 'documents/{id}/corrections', { ids: corrected });
    expect(event).not.toBe(corrected.event);
  });

  it('leave no command on tasks and documents without one', () => {
    expect(stories.unsent(/^(tasks|documents)/)).toEqual([]);
  });
});
