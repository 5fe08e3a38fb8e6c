/** Whether a path is absolute: on Windows with a drive, as a UNC or device path, or from the root of a drive. */
export function isAbsolute(path: string, onWindows = false): boolean {
  return path.startsWith('/') || (onWindows && /^(?:[A-Za-z]:[\\/]|\\)/.test(path));
}
