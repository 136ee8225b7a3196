export { PersonsSection } from './archive/persons-section.js';
export { PERSON_MIGRATIONS } from './migrations/person-migrations.js';
export type { LookUp, Person, PersonDetails, Post } from './person.js';
export { PersonModule } from './person.module.js';
export { openPersonRegister } from './register/open-person-register.js';
export { PersonRegister } from './register/person-register.js';
