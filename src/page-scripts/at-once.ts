/** What parts of some pages show only with a script, and at once: what is open by the reader's clock, hours on it, and the region that is the reader's own. */
import './states';
import './hours';
import './region-choice';
