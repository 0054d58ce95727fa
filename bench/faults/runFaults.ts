// What injected faults cost: `npm run bench:faults` (`-- WORD` runs those whose names hold the word). Each fault hits a built casebook in a process
// of its own; right answers hold what the book says and nothing else. Exits with 1 where an answer is wrong, a process died, or something that was
// told to be kept is lost. What this machine does not allow (mounting a small disk) is shown as not tried.
import { diskFaults } from './diskFaults.ts';
import { FaultBed } from './faultBed.ts';
import { fileFaults } from './fileFaults.ts';
import { limitFaults } from './limitFaults.ts';
import { modelFaults } from './modelFaults.ts';
import { networkFaults } from './networkFaults.ts';

const wanted = process.argv[2] ?? '';
const faults = [...fileFaults, ...diskFaults, ...modelFaults, ...networkFaults, ...limitFaults];
const bed = new FaultBed();
let bad = 0;
try {
  await bed.open();
  process.stdout.write(
    '| fault | times | wrong answers | dead processes | lost data | refused in plain words |\n|---|---|---|---|---|---|\n',
  );
  for (const { name, run } of faults.filter((fault) => fault.name.includes(wanted))) {
    const tally = await run(bed);
    if (tally === null) {
      process.stdout.write(`| ${name} | not tried here | | | | |\n`);
      continue;
    }
    const { tries, wrong, dead, lost, refused } = tally;
    process.stdout.write(`| ${name} | ${tries} | ${wrong} | ${dead} | ${lost} | ${refused} |\n`);
    bad += wrong + dead + lost;
  }
} finally {
  bed.close();
}
process.exitCode = bad > 0 ? 1 : 0;
