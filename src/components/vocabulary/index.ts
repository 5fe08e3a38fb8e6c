/** The components that MDX may use without importing them. */
import Answer from './Answer.astro';
import Checklist from './Checklist.astro';
import Deprecated from './Deprecated.astro';
import Diagram from './Diagram.astro';
import Example from './Example.astro';
import Fields from './Fields.astro';
import Isolation from './Isolation.astro';
import Lifecycle from './Lifecycle.astro';
import Myth from './Myth.astro';
import Playground from './Playground.astro';
import Releases from './Releases.astro';
import Removed from './Removed.astro';
import SeccompQuestion from './SeccompQuestion.astro';
import Since from './Since.astro';
import Trap from './Trap.astro';

export const vocabulary = { Answer, Checklist, Deprecated, Diagram, Example, Fields, Isolation, Lifecycle, Myth, Playground, Releases, Removed, SeccompQuestion, Since, Trap };
