export { AskDealer } from './AskDealer'
