#!/usr/bin/env node
import { canonicalJson } from '@ledger/kernel';
console.log(canonicalJson({ b: 1, a: 2 }));
