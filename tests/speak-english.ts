import { ENGLISH } from '../src/ui/text/english.ts';
import { speak } from '../src/ui/text/language.ts';

speak(ENGLISH);
