import { configureGlobal } from 'fast-check';

/** That a mutant is noticed is all that is asked: no minutes for the smallest case that shows it. */
configureGlobal({ endOnFailure: true });
