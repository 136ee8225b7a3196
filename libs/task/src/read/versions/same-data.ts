/** Whether two pieces of plain data say the same; parts that two versions share are not looked into. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false;
  }
  const [left, right] = [one as Members, other as Members];
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return false;
  return names.every((name) => name in right && isSameData(left[name], right[name]));
}

type Members = Readonly<Record<string, unknown>>;
