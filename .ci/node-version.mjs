/** Runs on any Node that knows ES modules, so that an old one gets a sentence and not a syntax error. */
import { readFileSync } from 'fs';

/** Whether version `found` (`v20.19.0`) is below the floor of an engines range of the form `>=20.19`. */
export function isBelow(found, range) {
  const [major, minor] = numbers(found);
  const [floorMajor, floorMinor] = numbers(range);
  return major < floorMajor || (major === floorMajor && minor < floorMinor);
}

function numbers(version) {
  return version.match(/\d+/g).map(Number);
}

/** Ends the process with advice if this Node is too old for the project. */
export function requireNode() {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const range = JSON.parse(manifest).engines.node;
  if (!isBelow(process.version, range)) return;
  console.error(
    `Cần Node.js ${range}, đang dùng ${process.version}. Tải bản mới: https://nodejs.org`,
  );
  console.error(
    `Node.js ${range} is needed, this is ${process.version}. Get it: https://nodejs.org`,
  );
  process.exit(1);
}
