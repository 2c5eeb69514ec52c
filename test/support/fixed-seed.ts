/** Property tests before every commit draw the same cases each time: whether a change is sound does not hang on the draw. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20261128 });
