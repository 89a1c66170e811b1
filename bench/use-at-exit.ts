/** Loaded before a program: says on the standard error, as its last line, what the program has used. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.error(JSON.stringify({ peakBytes: maxRSS * 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }));
});
