import { describe, expect, it } from '@jest/globals';
import { checkLifecycle, type LifecycleFault } from './check-lifecycle.js';
import { isOpen, openActions, type Lifecycle } from './lifecycle.js';
import { toMermaid } from './to-mermaid.js';

type State = 'asked' | 'half-granted' | 'granted' | 'refused';
type Command = 'Grant' | 'Refuse' | 'Ask';

/** A request that two people grant, or one refuses. */
const request: Lifecycle<State, Command> = {
  name: 'request',
  initial: 'asked',
  states: ['asked', 'half-granted', 'granted', 'refused'],
  final: ['granted'],
  transitions: [
    { command: 'Grant', from: ['asked'], to: ['half-granted'] },
    { command: 'Grant', from: ['half-granted'], to: ['granted'] },
    { command: 'Refuse', from: ['asked', 'half-granted'], to: ['refused'] },
    { command: 'Ask', from: ['refused'], to: ['asked'] },
  ],
};

describe('a lifecycle', () => {
  it('tells which actions are open in a state', () => {
    expect(openActions(request, 'asked')).toEqual(['Grant', 'Refuse']);
    expect(openActions(request, 'refused')).toEqual(['Ask']);
    expect(openActions(request, 'granted')).toEqual([]);
  });

  it('tells whether one action is open', () => {
    expect(isOpen(request, 'asked', 'Refuse')).toBe(true);
    expect(isOpen(request, 'granted', 'Refuse')).toBe(false);
  });

  it('is without fault when every state is reached and left or final', () => {
    expect(checkLifecycle(request)).toEqual([]);
  });

  it('may branch where the facts decide', () => {
    const branching: Lifecycle = {
      ...request,
      transitions: [
        { command: 'Grant', from: ['asked'], to: ['half-granted', 'granted', 'refused'] },
        { command: 'Ask', from: ['half-granted', 'refused'], to: ['asked'] },
      ],
    };
    expect(checkLifecycle(branching)).toEqual([]);
  });

  it.each<[string, Partial<Lifecycle>, LifecycleFault]>([
    [
      'a state that nothing leads to',
      { states: [...request.states, 'lapsed'], final: ['granted', 'lapsed'] },
      { fault: 'unreachable', state: 'lapsed' },
    ],
    [
      'a state that nothing leads out of and that is not final',
      { final: [] },
      { fault: 'dead-end', state: 'granted' },
    ],
    [
      'a final state that something leads out of',
      { final: ['granted', 'refused'] },
      { fault: 'not-final', state: 'refused' },
    ],
    [
      'a command listed twice for one state',
      {
        transitions: [
          ...request.transitions,
          { command: 'Refuse', from: ['half-granted'], to: ['asked'] },
        ],
      },
      { fault: 'duplicate', state: 'half-granted', command: 'Refuse' },
    ],
    [
      'a state that is named but not listed',
      {
        transitions: [
          ...request.transitions,
          { command: 'Withdraw', from: ['asked'], to: ['withdrawn'] },
        ],
      },
      { fault: 'unknown-state', state: 'withdrawn' },
    ],
    [
      'a row that leads nowhere',
      { transitions: [...request.transitions, { command: 'Urge', from: ['asked'], to: [] }] },
      { fault: 'empty-row', command: 'Urge' },
    ],
  ])('is at fault with %s', (_case, part, fault) => {
    expect(checkLifecycle({ ...request, ...part })).toEqual([fault]);
  });

  it('does not count a circle of states as reached by itself', () => {
    const circle: Lifecycle = {
      ...request,
      states: [...request.states, 'paused', 'resumed'],
      transitions: [
        ...request.transitions,
        { command: 'Resume', from: ['paused'], to: ['resumed'] },
        { command: 'Pause', from: ['resumed'], to: ['paused'] },
      ],
    };
    expect(checkLifecycle(circle)).toEqual([
      { fault: 'unreachable', state: 'paused' },
      { fault: 'unreachable', state: 'resumed' },
    ]);
  });

  it('is drawn as a state diagram', () => {
    expect(toMermaid(request)).toBe(`---
title: request
---
stateDiagram-v2
  state "asked" as s_asked
  state "half-granted" as s_half_granted
  state "granted" as s_granted
  state "refused" as s_refused
  [*] --> s_asked
  s_asked --> s_half_granted : Grant
  s_half_granted --> s_granted : Grant
  s_asked --> s_refused : Refuse
  s_half_granted --> s_refused : Refuse
  s_refused --> s_asked : Ask
  s_granted --> [*]
`);
  });

  it('is drawn with one arrow for all that leads from one state to another', () => {
    const again: Lifecycle = {
      ...request,
      transitions: [
        ...request.transitions,
        { command: 'Overrule', from: ['asked'], to: ['refused'] },
      ],
    };
    expect(toMermaid(again)).toContain('s_asked --> s_refused : Refuse, Overrule\n');
  });
});
