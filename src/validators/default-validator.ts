/** Whose verdict is given where nothing speaks for another: manifests have no name of their own. */
export const defaultValidator = 'kubernetes';
