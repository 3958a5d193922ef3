export {
  addMove,
  changeMove,
  listMoves,
  lockMove,
  moveProducts,
  type Destination,
  type Move,
  type NewMove,
} from './moves.ts';
export { MOVE_STEPS, moveStep, OPEN_MOVES, type MoveStatus } from './state.ts';
