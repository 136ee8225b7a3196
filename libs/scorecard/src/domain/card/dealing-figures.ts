import { shown } from '../exact/fraction.js';
import { PART_STATES } from '../obligation/dealings.js';
import { EXTENSION_COUNTS, requestsCounted } from './extension-register.js';
import type { Figures } from './figures.js';
import type { Lag } from './lags.js';
import type { NamedFigure } from './named-figures.js';

type Dealt = Pick<Figures, 'awaiting' | 'handOverLags' | 'extensions' | 'coordination'>;

/** Whether a figure tells what passed between leads and others, which no count of how obligations stand does. */
export function isDealingFigure(name: string): boolean {
  return /^(handOverLags|extensions|coordination)\./.test(name);
}

/** What passed between leads and others, as numbers of a card. */
export function dealingFigures(card: Dealt): readonly NamedFigure[] {
  const lags = card.handOverLags.flatMap(({ what, with: body, settled, running }) => {
    const place = ['handOverLags', what, ...(body === null ? [] : [body])].join('.');
    return [...lagFigures(`${place}.settled`, settled), ...lagFigures(`${place}.running`, running)];
  });
  return [
    ...awaitingFigures(card),
    ...lags,
    ...extensionFigures(card),
    ...coordinationFigures(card),
  ];
}

export function awaitingFigures({ awaiting }: Pick<Dealt, 'awaiting'>): readonly NamedFigure[] {
  return awaiting.map(({ what, with: body, obligations }) =>
    named(`awaiting.${what}.${body}`, obligations.length, obligations),
  );
}

/** In days, but for how many there are. */
function lagFigures(
  place: string,
  { count, median, mean, most, obligations }: Lag,
): readonly NamedFigure[] {
  const rounded = (days: typeof mean) => (days === null ? null : Number(shown(days, 1)));
  const values = { count, medianDays: rounded(median), meanDays: rounded(mean), mostDays: most };
  return Object.entries(values).map(([name, value]) =>
    named(`${place}.${name}`, value, obligations),
  );
}

function extensionFigures({ extensions: { counts, requests } }: Dealt): readonly NamedFigure[] {
  return EXTENSION_COUNTS.map((name) =>
    named(`extensions.${name}`, counts[name], distinct(requestsCounted(name, requests))),
  );
}

function coordinationFigures({ coordination }: Dealt): readonly NamedFigure[] {
  return PART_STATES.map((state) => {
    const parts = coordination.flatMap((record) =>
      record.parts.filter((part) => part.state === state),
    );
    return named(`coordination.${state}`, parts.length, distinct(parts));
  });
}

function named(name: string, value: number | null, obligations: readonly string[]): NamedFigure {
  return { name, value, count: obligations.length, obligations };
}

function distinct(found: readonly { readonly obligation: string }[]): readonly string[] {
  return [...new Set(found.map(({ obligation }) => obligation))].sort();
}
