export * from './people.js';
export * from './sample-commands.js';
export * from './sample-facts.js';
export * from './task-story.js';
export * from './rules.js';
export * from './sample-collectives.js';
