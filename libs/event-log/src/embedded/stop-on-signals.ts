const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * On the first signal to end, stops first and then ends this process by that same signal, so that whoever waits for it
 * sees why. A second signal ends it at once.
 *
 * @param stop what must be finished before; if it rejects, `failed` is told and the process ends all the same
 * @returns takes the handlers away again
 */
export function stopOnSignals(
  stop: () => Promise<void>,
  failed: (error: unknown) => void,
): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    remove();
    void stop()
      .catch(failed)
      .finally(() => process.kill(process.pid, signal));
  };
  const remove = () => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return remove;
}
