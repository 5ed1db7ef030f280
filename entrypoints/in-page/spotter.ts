import { isTextField } from '../../src/adapters/text-field.ts';
import { waitForTyping } from '../../src/adapters/wait-for-typing.ts';
import type lookAtPage from './detector.ts';

/** The whole of `detector.ts`, written in by the build as a function that the browser compiles when it is first called. */
declare function bring(): typeof lookAtPage;

// On every page that the catalogue does not know: waits until a person is about to type.
waitForTyping((field) => bring()(field, isTextField));
