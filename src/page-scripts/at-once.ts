/**
 * What parts of some pages show only with a script, and at once: deadlines on the reader's clock, what is open by it, hours on it, the
 * region that is the reader’s own, and buttons that copy. Pages with any of these name the day of their build, or have hours.
 */
import { localTimes } from './times';
import './states';
import './hours';
import './region-choice';
import './copy';

localTimes();
