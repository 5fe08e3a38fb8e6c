#!/usr/bin/env node
// PROVISIONAL
import './main.ts';
