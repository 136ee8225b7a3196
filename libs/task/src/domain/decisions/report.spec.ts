import { describe, expect, it } from '@jest/globals';
import { begun, given, PEOPLE } from '../../testing/index.js';
import type { Obstacle } from '../papers.js';

const OBSTACLE: Obstacle = {
  obstacle: 'o1',
  class: 'data',
  cause: 'Chưa kết nối cơ sở dữ liệu',
  proposal: 'Bộ Công an mở kết nối',
};
const REPORT = {
  kind: 'ReportProgress',
  summary: 'Đã xong dự thảo',
  percent: 40,
  obstacles: [OBSTACLE],
} as const;

describe('a report of progress', () => {
  it('names each obstacle with an id and a class, and starts the time to the next report', () => {
    given(begun().on('2025-03-05'))
      .when(PEOPLE.officer, REPORT)
      .then([
        {
          type: 'task.progress-reported',
          payload: {
            summary: 'Đã xong dự thảo',
            percent: 40,
            obstacles: [OBSTACLE],
            reportBy: '2025-04-30T17:00:00.000Z',
          },
          basis: [{ stream: 'policy-terms', rev: 2 }],
        },
      ]);
  });

  it('is for the people of the lead alone', () => {
    given(begun()).when(PEOPLE.assigner, REPORT).thenRefuses('task.foreign-agency');
    given(begun()).when(PEOPLE.coordinator, REPORT).thenRefuses('task.foreign-agency');
  });

  it.each([-1, 101, 12.5])('gives no percentage of %p', (percent) => {
    given(begun())
      .when(PEOPLE.officer, { ...REPORT, percent })
      .thenRefuses('task.percent-impossible', { field: 'percent', percent });
  });

  it('says something, and tells its obstacles apart', () => {
    given(begun())
      .when(PEOPLE.officer, { ...REPORT, summary: '' })
      .thenRefuses('task.field-missing', { field: 'summary' });
    given(begun())
      .when(PEOPLE.officer, { ...REPORT, obstacles: [OBSTACLE, OBSTACLE] })
      .thenRefuses('task.id-repeated', { field: 'obstacles', id: 'o1' });
    given(begun())
      .when(PEOPLE.officer, { ...REPORT, obstacles: [{ ...OBSTACLE, cause: '' }] })
      .thenRefuses('task.field-missing', { field: 'obstacles.cause' });
  });

  it('may follow the turn of the year', () => {
    const story = begun({ deadline: { kind: 'continuous', words: '', remark: null } })
      .on('2025-12-31')
      .by(PEOPLE.officer, REPORT);
    expect(story.obligation.report?.endsAt).toBe('2026-01-31T17:00:00.000Z');
  });
});
