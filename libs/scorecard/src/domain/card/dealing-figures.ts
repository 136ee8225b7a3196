import { shown } from '../exact/fraction.js';
import { PART_STATES } from '../obligation/dealings.js';
import { EXTENSION_COUNTS, requestsCounted } from './extension-register.js';
import type { Figures } from './figures.js';
import type { Lag } from './lags.js';
import type { NamedFigure } from './named-figures.js';

type Dealt = Pick<Figures, 'awaiting' | 'handOverLags' | 'extensions' | 'coordination'>;

/** What passed between leads and others, as numbers of a card. */
export function dealingFigures(card: Dealt): readonly NamedFigure[] {
  const awaited = card.awaiting.map(({ what, with: body, obligations }) => ({
    name: `awaiting.${what}.${body}`,
    value: obligations.length,
    obligations,
  }));
  const lags = card.handOverLags.flatMap(({ what, with: body, settled, running }) => {
    const place = ['handOverLags', what, ...(body === null ? [] : [body])].join('.');
    return [...lagFigures(`${place}.settled`, settled), ...lagFigures(`${place}.running`, running)];
  });
  return [...awaited, ...lags, ...extensionFigures(card), ...coordinationFigures(card)];
}

/** In days, but for how many there are. */
function lagFigures(
  place: string,
  { count, median, mean, most, obligations }: Lag,
): readonly NamedFigure[] {
  const rounded = (days: typeof mean) => (days === null ? null : Number(shown(days, 1)));
  const values = { count, medianDays: rounded(median), meanDays: rounded(mean), mostDays: most };
  return Object.entries(values).map(([name, value]) => ({
    name: `${place}.${name}`,
    value,
    obligations,
  }));
}

function extensionFigures({ extensions: { counts, requests } }: Dealt): readonly NamedFigure[] {
  return EXTENSION_COUNTS.map((name) => ({
    name: `extensions.${name}`,
    value: counts[name],
    obligations: distinct(requestsCounted(name, requests)),
  }));
}

function coordinationFigures({ coordination }: Dealt): readonly NamedFigure[] {
  return PART_STATES.map((state) => {
    const parts = coordination.flatMap((record) =>
      record.parts.filter((part) => part.state === state),
    );
    return {
      name: `coordination.${state}`,
      value: parts.length,
      obligations: distinct(parts),
    };
  });
}

function distinct(found: readonly { readonly obligation: string }[]): readonly string[] {
  return [...new Set(found.map(({ obligation }) => obligation))].sort();
}
