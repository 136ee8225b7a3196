import { pageAnswer } from '@ledger/platform';
import { eventsPath } from './card-paths.js';
import type { OpenedFigure } from './figure-reader.js';
import { standingAnswer } from './figures-answer.js';

/** A page of the obligations behind a figure, each with where its events are. */
export function openedFigureAnswer({ seen, figure, page }: OpenedFigure) {
  const { name, value, count } = figure;
  const items = page.items.map((standing) => ({
    ...standingAnswer(standing),
    events: eventsPath(standing.obligation, seen),
  }));
  return { figure: name, value, count, ...pageAnswer({ ...page, items }) };
}
