export { seedDemo, type SeedOptions } from './seed.ts';
export { demoLogins, type DemoLogin } from './logins.ts';
