/** What the exit code of `speclens` tells a script. */
export const exitCode = { fine: 0, errors: 1, couldNotRun: 2 } as const;
