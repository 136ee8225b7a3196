import { EXPORT_FORMATS, type ExportFormat } from '@ledger/export';
import type { BenchRow } from '../bench-row.js';
import type { ExportMemoryOrder } from '../processes/export-memory.process.js';
import { median } from '../statistics.js';
import { measureMemory } from './memory-measurement.js';

/** A page holds about thirty rows; a million would be a paper nobody prints, and most of the run. */
const SHARE: Readonly<Record<ExportFormat, number>> = { csv: 1, xlsx: 1, pdf: 0.1 };

export const EXPORT_MEMORY: BenchRow = {
  name: 'export-memory',
  unit: 'MiB',
  better: 'lower',
  compares:
    'Heap and external memory of a process, after a forced collection, at the end of writing a million rows as CSV, a ' +
    'million as XLSX or a hundred thousand as PDF and after the first tenth of them; whichever format grows most.',
  measure: async (bench) => {
    const measured = [];
    for (const format of EXPORT_FORMATS) {
      const rows = bench.scale.events * SHARE[format];
      const began = performance.now();
      const order: ExportMemoryOrder = { format, rows };
      const found = await measureMemory(bench, 'export-memory', order);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const growth = median(found.ours) - median(found.reference);
      measured.push({ ...found, growth, told: `${format} in ${seconds} s: ${found.note}` });
    }
    const [worst] = [...measured].sort((a, b) => b.growth - a.growth);
    if (worst === undefined) throw new Error('no format was measured');
    const { ours, reference } = worst;
    return { ours, reference, note: measured.map(({ told }) => told).join('; ') };
  },
};
