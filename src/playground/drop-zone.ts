/** Lets files be dropped on an element; `over` says whether some are held above it. */
export function dropZone(zone: HTMLElement, drop: (files: readonly File[]) => void, over: (held: boolean) => void): void {
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  zone.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    over(true);
  });
  zone.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!zone.contains(relatedTarget as Node | null)) over(false);
  });
  // Before the editor sees it: CodeMirror would insert the files' text at the pointer.
  zone.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    over(false);
    drop([...event.dataTransfer!.files]);
  }, { capture: true });
}
